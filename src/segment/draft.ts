import type { Disclosure } from "../model/disclosure/disclosure.ts";
import type { HeadingSpec, Profile } from "./profile.ts";

/**
 * A first draft of a profile from a filing that is good: its main headings in their order, each with the figures told under it. Its
 * maker adds other terms and strikes what need not be told. @param name of the profile
 */
export function draftProfile(disclosure: Disclosure, name: string): Profile {
  const { sections } = disclosure.outline;
  const top = Math.min(...sections.filter(({ place }) => place !== undefined).map(({ level }) => level));
  const headings = sections.filter(({ level, place }) => level === top && place !== undefined);
  return {
    name,
    title: name,
    expected: true,
    headings: headings.map(({ kind, title, number, body, end }, index): HeadingSpec => {
      const told = disclosure.facts.filter(
        ({ place, parent }) => parent === undefined && place.block >= body && place.block < end,
      );
      const planned = told.filter(({ stage, told: how }) => stage === "budget" && how === "narrative");
      const contains = [...new Set(planned.map(({ concept }) => concept))];
      return { kind, number: number ?? index + 1, rank: index, title, terms: termsOf(title), tells: [], contains };
    }),
  };
}

/** The words that a title is built of, cut at what joins them and what every title has. */
function termsOf(title: string): string[] {
  const words = title.replace(/[^\p{L}\p{N}]/gu, " ").split(/[\s的及和与等]+|情况|信息|有关|部门|单位/u);
  return [...new Set(words.filter((word) => word !== ""))];
}
