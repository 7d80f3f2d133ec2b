import { findNames } from "../../concepts/names.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { View } from "../../model/rule/rule.ts";
import { compactText } from "../../text/compact.ts";
import { figures } from "../facts.ts";

/** What the text calls the whole, where it tells just one figure of that name and the part is not told under it. */
export function wholeNamed(view: View, part: Fact, name: string): Fact[] {
  const [concept] = findNames(compactText(name)).flatMap(({ concepts }) => concepts);
  const told = concept === undefined ? [] : figures(view, concept);
  return told.length === 1 && !part.parent && told[0]?.stage === part.stage && !told[0].nil ? told : [];
}

/** The figures that one is a part of, the nearest first. */
export function wholesOf({ disclosure: { facts } }: View, part: Fact): Fact[] {
  const wholes: Fact[] = [];
  for (let at = part.parent; at !== undefined; ) {
    const whole = facts.find(({ id }) => id === at);
    if (!whole || wholes.includes(whole)) break;
    wholes.push(whole);
    at = whole.parent;
  }
  return wholes;
}
