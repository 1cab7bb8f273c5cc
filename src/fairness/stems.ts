/** What the words of one language say; `accept-` stands for all words that begin so, a blank parts the words of a phrase. */
export interface Stems {
  readonly yes: readonly string[];
  /** A label with one of these refuses, also beside a yes: "Continue without accepting", "Only accept what is necessary". */
  readonly no: readonly string[];
  /** Pleading, praise, regret, fear of missing something, playing down: what EDPB 03/2022 calls stirring. */
  readonly nudging: readonly string[];
}

const list = (phrases: string) => phrases.split(/\s*,\s*/);
const language = (yes: string, no: string, nudging: string): Stems => ({ yes: list(yes), no: list(no), nudging: list(nudging) });

/** Small tables that can be explained; a language that is not here is not judged. */
export const stems: Readonly<Record<string, Stems>> = {
  en: language(
    'accept-, agree-, allow-, consent-, ok, okay, yes, got it, sounds good',
    'reject-, refus-, declin-, deny, disagree-, disallow-, object, opt out, without, not, no, don t, only, necessary, essential',
    'please accept, please agree, please allow, miss out, missing out, best experience, best possible experience, better experience, full experience, optimal experience, recommended, we recommend, help us, support us, we would love, we d love, sad, sorry, unfortunately, don t worry, do not worry, trust us, harmless, delicious, tasty, yummy, hurry, last chance',
  ),
  de: language(
    'akzeptier-, zustimm-, stimme, einverstanden, erlaub-, annehm-, zulassen, einwillig-, ok, okay, ja, verstanden, alles klar',
    'ablehn-, lehn-, verweiger-, verbiet-, widersprech-, nicht, nein, ohne, kein-, nur, notwendig-, erforderlich-',
    'bitte akzeptier-, bitte stimm-, verpass-, best- erlebnis, best- nutzererlebnis, optimal- erlebnis, optimal- nutzererlebnis, voll- erlebnis, empfohlen-, wir empfehlen, hilf uns, helfen sie uns, unterstütz- uns, unterstützen sie uns, leider, schade, traurig, keine sorge, vertrau- uns, vertrauen sie uns, harmlos-, lecker-, beeil-, letzte chance',
  ),
  fr: language(
    'accept-, autoris-, consen-, permett-, accord, oui, ok, compris',
    'refus-, rejet-, déclin-, oppos-, interdi-, sans, non, pas, aucun-, uniquement, seulement, nécessaire-, essentiel-',
    'veuillez accepter, ne manquez, ne ratez, meilleure expérience, expérience optimale, expérience complète, recommandé-, nous recommandons, aidez nous, soutenez nous, malheureusement, dommage, triste, inquiétez pas, faites nous confiance, inoffensi-, délicieu-, gourmand-, dépêche-, dernière chance',
  ),
  es: language(
    'acept-, permit-, autoriz-, consent-, consient-, acuerdo, sí, vale, ok, entendido',
    'rechaz-, deneg-, declin-, opon-, sin, no, ningun-, solo, sólo, únicamente, solamente, necesari-, esencial-',
    'por favor acept-, te pierdas, se pierda, mejor experiencia, experiencia óptima, experiencia completa, recomendad-, recomendamos, ayúdanos, ayúdenos, apóyanos, apóyenos, lamentablemente, por desgracia, lástima, triste, te preocupes, se preocupe, confía en nosotros, confíe en nosotros, inofensiv-, delicios-, date prisa, última oportunidad',
  ),
  it: language(
    'accett-, consent-, permett-, autorizz-, accordo, sì, ok, okay, va bene, capito',
    'rifiut-, nega, negare, oppong-, non, no, senza, nessun-, solo, soltanto, necessari-, essenzial-',
    'per favore accett-, non perder-, miglior- esperienza, esperienza ottimale, esperienza completa, consigliat-, consigliamo, raccomandat-, raccomandiamo, aiutaci, aiutateci, sostienici, sosteneteci, purtroppo, peccato, triste, non preoccup-, fidati, innocu-, delizios-, affrettat-, ultima occasione',
  ),
  nl: language(
    'accepte-, akkoord, toestaan, toestem-, sta, goedkeur-, ja, ok, oké, oke, okay, prima, begrepen',
    'weiger-, afwijz-, wijs, niet, nee, geen, zonder, alleen, enkel, noodzakelijk-, essentiel-, essentieel',
    'accepteer alstublieft, accepteer alsjeblieft, mis niet-, niet missen, beste ervaring, optimale ervaring, volledige ervaring, aanbevolen, aangeraden, we raden, wij raden, help ons, steun ons, helaas, jammer, verdrietig, geen zorgen, vertrouw ons, onschuldig-, lekker-, haast je, laatste kans',
  ),
};
