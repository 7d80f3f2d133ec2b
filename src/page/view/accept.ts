import type { Suppression } from "../../model/rule/config.ts";

/** Adds to each finding on the page a button to accept it as it is, with a reason and who says so. */
export function addAcceptButtons(content: HTMLElement, accepted: (suppression: Suppression) => void): void {
  for (const finding of content.querySelectorAll<HTMLElement>(".finding[data-print]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "accept controls";
    button.textContent = "认可，不作为问题…";
    button.addEventListener("click", () => ask(finding, accepted));
    finding.append(button);
  }
}

function ask(finding: HTMLElement, accepted: (suppression: Suppression) => void): void {
  const dialog = document.getElementById("accept") as HTMLDialogElement;
  const form = dialog.querySelector("form")!;
  form.querySelector<HTMLTextAreaElement>("[name=reason]")!.value = "";
  document.getElementById("accept-what")!.textContent = finding.querySelector("h4")?.textContent ?? "";
  const ended = () => {
    if (dialog.returnValue !== "accept") return;
    const data = new FormData(form);
    const said = (name: string) => String(data.get(name) ?? "").trim();
    const [reason, signer] = [said("reason"), said("signer")];
    if (reason && signer) accepted({ fingerprint: finding.dataset.print ?? "", reason, signer });
  };
  dialog.returnValue = "";
  dialog.addEventListener("close", ended, { once: true });
  dialog.showModal();
}
