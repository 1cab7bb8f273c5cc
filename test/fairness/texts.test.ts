import { describe, expect, it } from 'vitest';
import { stems } from '../../src/fairness/stems.js';
import en from '../../src/locales/en.js';
import { codes, findings, keys } from './site.js';

const said = (lang: string, words: object, more: object = {}) => ({ texts: { [lang]: words }, ...more });

describe('the label of a refusal', () => {
  it.each([
    ['en', 'Reject all'], ['en', 'Continue without accepting'], ['en', 'Don’t allow'], ['en', 'Only necessary'], ['en', 'No, thanks'], ['en-GB', 'Decline'],
    ['de', 'Alle ablehnen'], ['de', 'Nur notwendige akzeptieren'], ['de', 'Nicht zustimmen'], ['de-AT', 'Ohne Einwilligung weiter'],
    ['fr', 'Tout refuser'], ['fr', 'Continuer sans accepter'], ['fr', 'Je n’accepte pas'],
    ['es', 'Rechazar todo'], ['es', 'Solo las necesarias'], ['es', 'Continuar sin aceptar'],
    ['it', 'Rifiuta tutto'], ['it', 'Continua senza accettare'], ['it', 'Non accetto'],
    ['nl', 'Alles weigeren'], ['nl', 'Alleen noodzakelijke accepteren'], ['nl', 'Niet akkoord'],
  ])('is clear in %s as "%s"', (lang, reject) => {
    expect(codes(said(lang, { reject }))).toEqual([]);
  });

  it.each([
    ['en', 'Allow selection', 'allow'], ['en', 'OK', 'ok'], ['en', 'Agree and close', 'agree'], ['en-US', 'Got it', 'got it'],
    ['de', 'Auswahl erlauben', 'erlauben'], ['fr', "J'accepte", 'accepte'], ['es', 'Aceptar selección', 'aceptar'], ['it', 'Accetta', 'accetta'], ['nl', 'Akkoord', 'akkoord'],
  ])('is not clear in %s as "%s", which says %s', (lang, reject, yes) => {
    const [found, more] = findings(said(lang, { reject }));
    expect([found?.code, found?.key, more]).toEqual(['refusal-unclear', `texts.${lang}.reject`, undefined]);
    expect(found!.message).toContain(`says "${yes}"`);
  });

  it.each([['en', 'Later'], ['en', 'Manage'], ['de', 'Weiter'], ['fr', 'Plus tard'], ['es', 'Continuar'], ['it', 'Chiudi'], ['nl', 'Verder']])('is not clear in %s as "%s", which has no word that refuses', (lang, reject) => {
    expect(findings(said(lang, { reject })).map(({ message }) => message)).toEqual([expect.stringContaining('has no word that refuses')]);
  });

  it('is not clear in any language where it is empty or the same as that of the other button', () => {
    expect(codes(said('fi', { reject: ' ' }))).toEqual(['refusal-unclear']);
    expect(codes(said('fi', { accept: 'Jatka', reject: 'JATKA.' }))).toEqual(['same-labels']);
  });

  it('is not judged in a language without a table', () => {
    expect(codes(said('fi', { accept: 'Hyväksy', reject: 'Jatka' }))).toEqual([]);
    expect(codes(said('constructor', { reject: 'OK' }))).toEqual([]);
  });

  it('may be the usual one beside an own label of the button that accepts', () => {
    expect(codes(said('en', { accept: 'OK' }))).toEqual([]);
  });

  it('is that of the close button too, where there is one', () => {
    expect(keys(findings(said('en', { close: 'Later' }, { closeButton: true })))).toEqual(['refusal-unclear texts.en.close']);
    expect(codes(said('en', { close: 'Later' }))).toEqual([]);
  });

  it('is nobody\'s where nobody is asked', () => {
    expect(codes(said('en', { reject: 'OK', text: '' }, { mode: 'no-cookie' }))).toEqual([]);
  });
});

describe('the text of the first layer', () => {
  it.each([
    ['{controller} asks for {purposes}.', []],
    ['Site Ltd asks for {purposes}.', []],
    ['We ask for {purposes}.', ['controller-not-named']],
    ['{controller} asks for Numbers and ads.', []],
    ['{controller} asks for numbers.', ['purposes-not-named']],
    ['We value your privacy.', ['controller-not-named', 'purposes-not-named']],
  ])('"%s" leaves out %j', (text, expected) => {
    const categories = [{ id: 'necessary', required: true }, { id: 'analytics', label: { en: 'numbers' } }, { id: 'ads', description: 'D' }];
    expect(codes(said('en', { text }, { categories }))).toEqual(expected);
  });
});

describe('a text that pushes', () => {
  it.each([
    ['en', 'Accept for the best experience', 'best experience'], ['en', 'Don’t miss out!', 'miss out'], ['en', 'You can help us a lot', 'help us'], ['en', 'Tasty cookies', 'tasty'],
    ['de', 'Für dein bestes Erlebnis', 'bestes erlebnis'], ['de', 'Schade!', 'schade'], ['fr', 'Aidez-nous', 'aidez nous'], ['fr', 'Pour une meilleure expérience', 'meilleure expérience'],
    ['es', 'Para la mejor experiencia', 'mejor experiencia'], ['it', 'Purtroppo', 'purtroppo'], ['nl', 'Voor de beste ervaring', 'beste ervaring'],
  ])('is found in %s: "%s"', (lang, title, phrase) => {
    const [found, more] = findings(said(lang, { title }));
    expect([found?.code, found?.key, more]).toEqual(['nudging-text', `texts.${lang}.title`, undefined]);
    expect(found!.message).toContain(`with "${phrase}"`);
  });

  it('is found with its accents written apart, too', () => {
    expect(codes(said('fr', { title: 'Pour une meilleure expérience'.normalize('NFD') }))).toEqual(['nudging-text']);
  });

  it('is held against the table of its own language only, where it has one', () => {
    expect(codes(said('en', { title: 'Triste' }))).toEqual([]);
    expect(codes({ revisionNote: 'Triste' })).toEqual(['nudging-text']);
  });

  it('is found in the note of a revision, in labels and in descriptions too', () => {
    const categories = [{ id: 'analytics', label: { de: 'Hilf uns' }, description: 'Recommended', services: [{ id: 'a', label: 'Please accept', provider: 'P' }] }];
    expect(keys(findings({ revisionNote: { en: 'Sorry' }, categories }))).toEqual([
      'nudging-text revisionNote.en', 'nudging-text categories[0].label.de', 'nudging-text categories[0].description', 'nudging-text categories[0].services[0].label',
    ]);
  });

  it.each([['Shows recommendations'], ['Saddles and loveseats'], ['Please choose'], ['The experience of a visit, measured']])('is not "%s"', (title) => {
    expect(codes(said('en', { title }))).toEqual([]);
  });
});

describe('the texts of the library', () => {
  it('are found fair', () => {
    const { categories, ...words } = en;
    expect(codes(said('en', words, { closeButton: true }))).toEqual([]);
    expect(codes({ categories: Object.entries(categories).map(([id, [label, description]]) => ({ id, label: { en: label }, description: { en: description } })) })).toEqual([]);
  });
});

describe('the tables of words', () => {
  it.each(Object.entries(stems))('of %s are written as texts are read: small, composed, without signs', (_, { yes, no, nudging }) => {
    for (const phrase of [...yes, ...no, ...nudging]) expect(phrase).toMatch(/^\p{Ll}+-?( \p{Ll}+-?)*$/u);
    for (const phrase of [...yes, ...no, ...nudging]) expect(phrase).toBe(phrase.normalize('NFC'));
    expect(yes.filter((word) => no.includes(word))).toEqual([]);
  });
});
