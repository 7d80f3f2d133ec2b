import type { Item } from "./said.ts";

/** How deep in the classification a name or its code says that it is: 应急管理事务（款）, of which 应急管理（项） or 应急管理（2240101） is a part; -1 where it says nothing. */
function levelOf({ label }: Item): number {
  const [, level, code] = /^.*[(（](?:([类款项])|(\d{3}(?:\d\d){0,2}))[)）]/.exec(label) ?? [];
  return code === undefined ? "类款项".indexOf(level ?? "-") : (code.length - 3) / 2;
}
/** Whether something is of a lower level of the classification than a whole that says its own. */
export const isLower = (item: Item, whole: Item): boolean => levelOf(whole) !== -1 && levelOf(item) > levelOf(whole);
