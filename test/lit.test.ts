import { parseAst } from 'rollup/parseAst';
import { describe, expect, it } from 'vitest';
import { missing } from '../build/lit.mjs';

const of = (code: string) => missing(parseAst(code));

describe('what src/ui may use of Lit', () => {
  it.each([
    'html`<p class="a c" id="${d}" hidden>${e}<b>${f}</b></p>${g}`',
    'html`<button @click="${press}" @pointerenter="${near}" aria-label="${nothing}">×</button>`',
    'html`<slot name="title"></slot>`',
    'css`p { margin: 0 }`',
    'import { css, html, LitElement, nothing, render } from "lit"; render(html``, root)',
    'import { html } from "lit"; const { updated } = policy',
  ])('is %s', (code) => expect(of(code)).toEqual([]));

  it.each([
    ['html`<input .value="${a}">`', 'in a template: <input .value='],
    ['html`<p><b>${a}</b><input ?checked="${a}"></p>`', 'in a template: <input ?checked='],
    ['html`<p ${a}></p>`', 'in a template: <p ${…}>'],
    ['html`<p @click="${a}${b}"></p>`', 'in a template: <p @click='],
    ['html`<p class="a ${b}"></p>`', 'in a template: <p class='],
    ['html`<p><b id="${a}${b}"></b></p>`', 'in a template: <b id='],
    ['html`<p class=${a}></p>`', 'in a template: <p class='],
    ["html`<p class='${a}'></p>`", 'in a template: <p class='],
    ['html`<!-- ${a} -->`', 'in a template: <!--'],
    ['html`<${a}></${a}>`', 'in a template: <${…}'],
    ['html`<style>${a}</style>`', 'in a template: <style>'],
    ['html`<textarea>${a}</textarea>`', 'in a template: <textarea>'],
    ['const a = () => [html`<p>${html`<input .value="${a}">`}</p>`]', 'in a template: <input .value='],
    ['css`p { margin: ${a} }`', 'a value in css after p { margin: '],
    ['import { svg } from "lit"', 'the import of svg from lit'],
    ['import { html as h } from "lit"', 'the import of html from lit'],
    ['import * as lit from "lit"', 'the import of * from lit'],
    ['import { repeat } from "lit/directives/repeat.js"', 'the import of repeat from lit/directives/repeat.js'],
    ['import { noChange } from "lit-html"', 'the import of noChange from lit-html'],
    ['render(a, root, { host })', 'options of render()'],
    ['import { LitElement } from "lit"; class A extends LitElement { static { this.properties = {} } }', 'properties of LitElement'],
    ['import { LitElement } from "lit"; class A extends LitElement { firstUpdated() {} }', 'firstUpdated of LitElement'],
    ['import { LitElement } from "lit"; class A extends LitElement { constructor() { super(); this.addController(a) } }', 'addController of LitElement'],
  ])('is not %s', (code, what) => expect(of(code)).toEqual([expect.stringContaining(what)]));
});
