import { ALLOTTING } from "./verbs.ts";

/** 未安排, 没有编列, 不涉及, 无: a word of denial and, mostly, a verb. */
export const DENIED = `(?:尚未|并未|未|没有|没|不|无)(?:作|再|予以?)?(?:${ALLOTTING}|列|涉及|发生|存在|产生|使用|填[列报写]?|设[置立]?|适用|属于|新?购[置买]?|采购|新增)`;
