/** The languages that there is a locale of, as its file is called. */
export const TAGS: readonly string[] = 'ar bg ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv mt nb nl nn pl pt pt-BR ro sk sl sq sr sv th tr uk vi zh-Hans zh-Hant'.split(' ');
