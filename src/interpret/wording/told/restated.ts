import type { Restated } from "../../../model/disclosure/wording.ts";
import { tellsInOtherWriting } from "../../phrases/again.ts";
import type { Surface } from "../surfaces.ts";
import { nameIn, placedIn, sentencesOf } from "./sentences.ts";

/** Figures told twice over, in digits and in capitals, whatever they are of: 总额1472.16万元（大写：人民币壹仟肆佰柒拾贰万壹仟陆佰元整）. */
export function restatedIn(surface: Surface): Restated[] {
  return sentencesOf(surface).flatMap((sentence) =>
    sentence.figures.flatMap((again, at): Restated[] => {
      const figure = sentence.figures[at - 1];
      if (figure === undefined || !tellsInOtherWriting(again.lead) || figure.amount.base !== again.amount.base)
        return [];
      return [{ label: nameIn(figure.lead), figure: placedIn(sentence, figure), again: placedIn(sentence, again) }];
    }),
  );
}
