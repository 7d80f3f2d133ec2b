/** Gives the markup of a filing by its key in addresses, at once or later; nothing when there is none. */
type ReadFiling = (key: string) => string | undefined | Promise<string | undefined>;

/** What the page around the report may use of it. */
export interface ReportView {
  /** Looks again at the rows and the address, after rows were added or a filing changed. */
  refresh: () => void;
}

/**
 * What runs in the reader's browser: filters, sorting, search, and opening one filing at a time (its markup waits elsewhere, so that a report on
 * hundreds of filings paints at once). What was chosen survives going back and reloading. It is written into the report as its own source, so it must not
 * refer to anything outside itself. @param opened told when a filing has been put on the page
 */
export function client(read: ReadFiling, opened?: (content: HTMLElement) => void): ReportView {
  const byId = (id: string) => document.getElementById(id)!;
  const state = { state: "", rule: "", q: "", sort: -1, down: false, y: 0, ...history.state };
  let shown = "";

  function save(): void {
    history.replaceState({ ...state }, "");
  }

  function table(): HTMLTableElement {
    return byId("files") as HTMLTableElement;
  }

  function filter(): void {
    const words = state.q.trim().toLowerCase();
    const rows = [...table().tBodies[0]!.rows];
    let count = 0;
    for (const row of rows) {
      const { state: ended = "", rules = "" } = row.dataset;
      const fits =
        (state.state === "" || state.state === ended) &&
        (state.rule === "" || rules.split(" ").includes(state.rule)) &&
        (row.textContent ?? "").toLowerCase().includes(words);
      row.hidden = !fits;
      if (fits) count += 1;
    }
    byId("shown").textContent = `显示 ${count} / ${rows.length} 个文件`;
    byId("all").hidden = count === rows.length;
    for (const button of document.querySelectorAll<HTMLElement>("[data-filter]")) {
      const { filter: kind, value } = button.dataset;
      button.setAttribute("aria-pressed", String(state[kind as "state" | "rule"] === value));
    }
  }

  function sort(): void {
    const head = table().tHead!.rows[0]!.cells[state.sort];
    for (const other of table().tHead!.rows[0]!.cells) other.removeAttribute("aria-sort");
    if (!head) return;
    const numeric = head.dataset.numeric === "1";
    const textOf = (row: HTMLTableRowElement) => row.cells[state.sort]?.textContent ?? "";
    const compare = (a: string, b: string) =>
      numeric ? Number(a || -1) - Number(b || -1) : a.localeCompare(b, "zh-CN");
    const body = table().tBodies[0]!;
    body.append(...[...body.rows].sort((a, b) => compare(textOf(a), textOf(b)) * (state.down ? -1 : 1)));
    head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
  }

  function explain(content: HTMLElement): void {
    for (const details of content.querySelectorAll<HTMLElement>("details[data-rule]")) {
      const rule = document.getElementById(`rule-${details.dataset.rule}`);
      for (const words of rule?.querySelectorAll("p") ?? []) details.append(words.cloneNode(true));
    }
  }

  async function show(): Promise<void> {
    const [, key = "", number] = /^#f([0-9a-f]+)(?:\/(\d+))?$/.exec(location.hash) ?? [];
    const markup = key === "" ? undefined : await read(key);
    const isOpen = markup !== undefined;
    byId("overview").hidden = isOpen;
    byId("filing").hidden = !isOpen;
    const content = byId("content");
    if (!isOpen) {
      content.innerHTML = "";
      if (shown !== "") window.scrollTo(0, state.y);
      shown = "";
      return;
    }
    if (shown !== key) {
      content.innerHTML = markup;
      for (const link of content.querySelectorAll<HTMLAnchorElement>("a[data-n]"))
        link.href = `#f${key}/${link.dataset.n}`;
      explain(content);
      opened?.(content);
      shown = key;
    }
    const finding = number === undefined ? null : document.getElementById(`n${number}`);
    if (finding) return finding.scrollIntoView();
    window.scrollTo(0, 0);
    byId("back").focus();
  }

  function choose(button: HTMLElement): void {
    const { filter: kind = "", value = "" } = button.dataset;
    const key = kind as "state" | "rule";
    state[key] = state[key] === value ? "" : value;
    filter();
    save();
  }

  document.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-filter]");
    const head = (target as Element).closest<HTMLTableCellElement>("#files th[data-numeric]");
    if (button) choose(button);
    if (head) {
      state.down = state.sort === head.cellIndex && !state.down;
      state.sort = head.cellIndex;
      sort();
      save();
    }
    if ((target as Element).id === "all") {
      Object.assign(state, { state: "", rule: "", q: "" });
      search().value = "";
      filter();
      save();
    }
  });
  const search = () => byId("filters").querySelector<HTMLInputElement>("[name=q]")!;
  byId("filters").addEventListener("input", () => {
    state.q = search().value;
    filter();
    save();
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("scroll", () => {
    if (shown === "") state.y = window.scrollY;
  });
  window.addEventListener("pagehide", save);
  window.addEventListener("hashchange", () => {
    save();
    void show();
  });
  search().value = state.q;
  const refresh = () => {
    sort();
    filter();
  };
  refresh();
  void show();
  return {
    refresh: () => {
      refresh();
      const isStale = shown !== "";
      shown = "";
      if (isStale) void show();
    },
  };
}
