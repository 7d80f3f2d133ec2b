/**
 * What runs in the reader's browser: sorting, filters, search, and opening one filing at a time (its markup waits as inert text, so that a
 * report on hundreds of filings paints at once). It is written into the page as its own source, so it must not refer to anything outside itself.
 */
export function client(): void {
  const byId = (id: string) => document.getElementById(id)!;
  const overview = byId("overview");
  const filing = byId("filing");
  const table = byId("files") as HTMLTableElement;
  const body = table.tBodies[0]!;
  const form = byId("filters") as HTMLFormElement;

  function filter(): void {
    const data = new FormData(form);
    const words = String(data.get("q") ?? "")
      .trim()
      .toLowerCase();
    const verdicts = data.getAll("verdict");
    let shown = 0;
    for (const row of body.rows) {
      const fits =
        verdicts.includes(row.dataset.verdict ?? "") && (row.textContent ?? "").toLowerCase().includes(words);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    byId("shown").textContent = `显示 ${shown} / ${body.rows.length} 个文件`;
  }

  function sort(head: HTMLTableCellElement): void {
    const descending = head.getAttribute("aria-sort") === "ascending";
    const numeric = head.dataset.numeric === "1";
    const textOf = (row: HTMLTableRowElement) => row.cells[head.cellIndex]?.textContent ?? "";
    const compare = (a: string, b: string) =>
      numeric ? Number(a || -1) - Number(b || -1) : a.localeCompare(b, "zh-CN");
    const sorted = [...body.rows].sort((a, b) => compare(textOf(a), textOf(b)) * (descending ? -1 : 1));
    for (const other of table.tHead!.rows[0]!.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    body.append(...sorted);
  }

  function show(): void {
    const source = /^#f\d+$/.test(location.hash) ? document.getElementById(`source-${location.hash.slice(1)}`) : null;
    overview.hidden = source !== null;
    filing.hidden = source === null;
    byId("content").innerHTML = source?.textContent ?? "";
    if (source) {
      window.scrollTo(0, 0);
      byId("back").focus();
    }
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  table.tHead!.addEventListener("click", (event) => {
    const head = (event.target as Element).closest("th");
    if (head) sort(head);
  });
  window.addEventListener("hashchange", show);
  filter();
  show();
}
