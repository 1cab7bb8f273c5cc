/**
 * Lit as the script tag's files carry it: without what no element here uses, since all of it is loaded before a visitor is
 * asked. The package for bundlers has Lit whole. Where Lit's code is no longer as it is written here the build fails, and
 * where src/ui begins to use what is gone it fails too: then the group that took it out has to go from this list.
 */

/** Names that Lit uses between its own modules, all of which are in one file here; none is one of the DOM's, and none is also written as a string. */
export const LIT_NAMES = new RegExp(`^_\\$|^(${[
  'requestUpdate', 'performUpdate', 'isUpdatePending', 'createRenderRoot', 'enableUpdating', 'renderRoot', 'strings', 'parts', 'ctor',
].join('|')})$`);

/** Group by group: why nothing needs it, and by file what is written in Lit and what is left of that. `…` is whatever is between. */
const taken = [
  {
    why: 'Browsers without constructable sheets, which would get style elements: src/ui makes such sheets itself.',
    'css-tag.js': [
      ['e=t.ShadowRoot&&…"replace"in CSSStyleSheet.prototype,', 'e=!0,'],
      ['S=(s,o)=>{if(e)s.adoptedStyleSheets=o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(…)}},c=', 'S=(s,o)=>{s.adoptedStyleSheets=o.map(t=>t.styleSheet)},c='],
    ],
  },
  {
    why: 'Polyfills, hydration, counting the copies of Lit: nothing of that is in a page because of a script tag.',
    'reactive-element.js': [
      [',a=globalThis,…p=a.reactiveElementPolyfillSupport,', ','],
      [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push(…)', ''],
    ],
    'lit-element.js': [
      ['i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
      ['(s.litElementVersions??=[]).push(…);', ''],
    ],
    'lit-html.js': [['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push(…);const D', 'D']],
  },
  {
    why: 'Values in css, its text as a string, one sheet for equal strings: each css here is plain text and made once.',
    'css-tag.js': [
      ['class n{constructor(t,e,o){…this.cssText=t,this.t=e}get styleSheet(){…}toString(){return this.cssText}}',
        'class n{constructor(t){this.cssText=t}get styleSheet(){let t=this.o;return void 0===t&&(this.o=t=new CSSStyleSheet).replaceSync(this.cssText),t}}'],
      ['i=(t,...e)=>{…return new n(o,t,s)}', 'i=t=>new n(t[0])'],
    ],
  },
  {
    why: 'Reactive properties, and attributes as such: no element here has one, each shows the store. Its styles are a plain list.',
    'reactive-element.js': [
      ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
      ['static addInitializer(…constructor()', 'constructor()'],
      ['this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,', 'this.isUpdatePending=!1,'],
      ['this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))', 'this.requestUpdate()'],
      ['_$E_(){…}createRenderRoot()', 'createRenderRoot()'],
      ['this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles)', 'this.attachShadow({mode:"open"});return s(t,this.constructor.styles)'],
      ['attributeChangedCallback(…requestUpdate(t,s,i,e=!1,h){if(void 0!==t){…}!1===this.isUpdatePending', 'requestUpdate(){!1===this.isUpdatePending'],
      ['C(t,s,{…async _$EP', 'async _$EP'],
      ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[d("elementProperties")]=new Map,y[d("finalized")]=new Map', ''],
    ],
  },
  {
    why: 'Controllers, and what may be hung into an update or waited for: an update here is update() and render().',
    'reactive-element.js': [
      ['addController(…removeController(t){…}createRenderRoot', 'createRenderRoot'],
      ['this.enableUpdating(!0),this._$EO?.forEach(…)}enableUpdating(t){}disconnectedCallback(){…}requestUpdate', 'this.enableUpdating(!0)}disconnectedCallback(){}requestUpdate'],
      ['const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}', 'this.performUpdate()}'],
      ['performUpdate(){…}willUpdate(…_$EM(){this._$AL=new Map,', 'performUpdate(){try{this.update()}catch(t){throw this._$EM(),t}}_$EM(){'],
      ['get updateComplete(){…update(t){…}updated(t){}firstUpdated(t){}}', 'update(){this._$EM()}}'],
    ],
  },
  {
    why: 'Options of render(): its listeners are arrow functions, and what it renders is last in its root.',
    'lit-element.js': [['class i extends t{…}}const n=', 'class i extends t{update(){const t=this.render();super.update(),e(t,this.renderRoot)}}const n=']],
    'lit-html.js': [
      ['D=(t,i,s)=>{…h._$AI(t),h};', 'D=(t,i)=>{(i._$litPart$??=new k(i.insertBefore(c(),null),null))._$AI(t)};'],
      ['(t?.creationScope??l).importNode', 'l.importNode'],
      ['const t=new R(e,this),s=t.u(this.options)', 'const t=new R(e),s=t.u()'],
      ['"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)', 'this._$AH(t)'],
    ],
  },
  {
    why: 'Directives, and noChange: none is imported. Only they ask a part for its parent, its kind or whether it is connected.',
    'lit-html.js': [
      ['constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){…}get _$AU(){…}u(t){', 'constructor(t){this._$AV=[],this._$AD=t}u(){'],
      ['class k{get _$AU(){…}constructor(t,i,s,e){…}get parentNode(){…}get startNode(){…}get endNode(){…}_$AI(t,i=this){t=M(this,t,i),',
        'class k{constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}_$AI(t){'],
      ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
      ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()))'],
      ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
      ['_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){const s=i(t).nextSibling;i(t).remove(),t=s}}setConnected(t){…}}class H',
        '_$AR(t=this._$AA.nextSibling){for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}}}class H'],
      ['class H{get tagName(){…}get _$AU(){…}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,',
        'class H{constructor(t,i,s){this.element=t,this.name=i,'],
      ['_$AI(t,i=this,s,e){const h', '_$AI(t,s){const h'],
      ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,', 'o=!a(t)||t!==this._$AH,'],
      ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
      ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
      ['class z extends H{constructor(…}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', 'class z extends H{_$AI(t){t??=A;'],
      ['void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++', 's.strings?(s._$AI(t,i),i+=s.strings.length-2):s._$AI(t[i]),i++'],
    ],
  },
  {
    why: 'Bindings to properties, boolean attributes and elements, and listeners with options: no template has one.',
    'lit-html.js': [
      ['/([.?@])?(.*)/', '/(@)?(.*)/'], ['"."===e[1]?I:"?"===e[1]?L:"@"', '"@"'],
      ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
      ['let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i),',
        'this._$AV.push(2===r.type?new k(h,h.nextSibling):new r.ctor(h,r.name,r.strings)),'],
      ['e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);', 'e=t===A&&s!==A,h=t!==A&&s===A;'],
    ],
  },
  {
    why: 'Taking a listener off again: one that has no function any more stays, and does nothing.',
    'lit-html.js': [
      ['_$AI(t){t??=A;const s=this._$AH,e=t===A&&s!==A,h=t!==A&&s===A;…this._$AH=t}handleEvent(t){this._$AH(t)}',
        '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}handleEvent(t){this._$AH?.call?.(this,t)}'],
    ],
  },
  {
    why: 'Attributes with text beside a value, or with several: each here is one value, or none.',
    'lit-html.js': [
      ['s=r.getAttribute(t).split(o),e=/(@)?(.*)/.exec(i);d.push({type:1,index:l,name:e[2],strings:s,ctor:', 'e=/(@)?(.*)/.exec(i);d.push({type:1,index:l,name:e[2],ctor:'],
      ['new r.ctor(h,r.name,r.strings)', 'new r.ctor(h,r.name)'],
      ['s.strings?(s._$AI(t,i),i+=s.strings.length-2):s._$AI(t[i]),i++', 's._$AI(t[i++])'],
      ['constructor(t,i,s){this.element=t,this.name=i,s.length>2||…}_$AI(t,s){const h=this.strings;…o&&this.j(t)}', 'constructor(t,i){this.element=t,this.name=i,this._$AH=A}_$AI(t){t!==this._$AH&&this.j(this._$AH=t)}'],
    ],
  },
  {
    why: 'Values in comments, in the text of script, style, textarea or title, in the name of a tag, and without double quotes: no template has one.',
    'lit-html.js': [
      ['v=/…/g,_=/-->/g,m=/>/g,p=…,"g"),g=/\'/g,', 'v=/<\\/?[a-z][^>\\s]*/gi,p=/>|\\s([^\\s"\'>=/]+)="/g,'],
      ['c===v?"!--"===u[1]?c=_:…:(c=p,n=void 0);const x=…;l+=', 'c===v?c=p:c===p?">"===u[0]?(c=v,d=-1):(d=c.lastIndex-2,a=u[1],c=$):c=p;l+='],
      ['s.slice(d)+o+x):s+o+(-2===d?i:x)', 's.slice(d)+o):s+o'],
      ['if(y.test(r.tagName)){…}}}else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{…}l++', '}else r.data===n&&d.push({type:2,index:l});l++'],
    ],
  },
  {
    why: 'Templates of SVG or MathML alone, compiled ones, nodes and iterables as values: what is shown is HTML, text and arrays of these.',
    'lit-html.js': [
      ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'], ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
      ['[f,v]=N(t,i);if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){…}for', '[f,v]=N(t);this.el=S.createElement(f),P.currentNode=this.el.content;for'],
      ['{strings:t,_$litType$:i},e', '{strings:t}'],
      ['{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(…,s);', '{values:i}=t,e=this._$AC(t);'],
      [':void 0!==t.nodeType?this.T(t):d(t)?', ':u(t)?'],
    ],
  },
  {
    why: 'An explanation for developers. The check itself stays: no JSON of a page may pass for a template.',
    'lit-html.js': [['Error("invalid template strings array")', 'Error()']],
  },
];

/** A template once it is minified, with a null character for each value: text, tags without the ones above, attributes with double quotes that are text or a value, listeners. */
const TEMPLATE = /(?:[^<]|<\/[a-z][\w-]*>|<(?!(?:script|style|textarea|title)\b)[a-z][\w-]*(?: [a-z][\w-]*(?:="(?:[^"\0]*|\0)")?| @[a-z][\w-]*="\0")*>)*/y;
const IMPORTED = ['LitElement', 'css', 'html', 'nothing', 'render'];
/** What LitElement has elsewhere. */
const MEMBERS = [
  'properties', 'createProperty', 'elementProperties', 'observedAttributes', 'attributeChangedCallback', 'shadowRootOptions', 'renderOptions',
  'addInitializer', 'addController', 'removeController', 'scheduleUpdate', 'shouldUpdate', 'willUpdate', 'firstUpdated', 'updated', 'hasUpdated', 'updateComplete', 'getUpdateComplete',
];

/** What a module uses of what has been taken out, in words. */
export function missing(program) {
  const found = [];
  const imports = program.body.filter(({ type, source }) => type === 'ImportDeclaration' && /^(lit|lit-html|lit-element|@lit)(\/|$)/.test(source.value));
  for (const { source, specifiers } of imports) {
    // Under its own name, since by that it is looked for below.
    const names = specifiers.filter(({ imported, local }) => source.value !== 'lit' || !IMPORTED.includes(imported?.name) || imported.name !== local.name).map(({ imported }) => imported?.name ?? '*');
    if (names.length) found.push(`the import of ${names.join(', ')} from ${source.value}`);
  }
  const isElement = imports.some(({ specifiers }) => specifiers.some(({ imported }) => imported?.name === 'LitElement'));
  const visit = (node) => {
    const { type, tag, quasi, callee } = node;
    const strings = quasi?.quasis.map(({ value }) => value.cooked);
    if (tag?.name === 'css' && strings.length > 1) found.push(`a value in css after ${strings[0].slice(-40)}`);
    if (tag?.name === 'html') {
      const text = strings.join('\0');
      TEMPLATE.lastIndex = 0;
      const [{ length }] = TEMPLATE.exec(text);
      if (length < text.length) found.push(`in a template: ${/^.[^>]*>?/s.exec(text.slice(length))[0].replaceAll('\0', '${…}')}`);
    }
    if (type === 'CallExpression' && callee.name === 'render' && node.arguments.length > 2) found.push('options of render()');
    if (isElement && type === 'Identifier' && MEMBERS.includes(node.name)) found.push(`${node.name} of LitElement`);
    for (const child of Object.values(node).flat()) if (child?.type) visit(child);
  };
  visit(program);
  return found;
}

const escaped = (code) => code.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const pattern = (code) => new RegExp(code.split('…').map(escaped).join('.*?'), 'g');

const edits = new Map();
for (const { why, ...files } of taken) for (const [file, more] of Object.entries(files)) edits.set(file, [...edits.get(file) ?? [], ...more]);

/** Takes that out of Lit's modules, and holds the others to what is left. Comes last, when templates are minified. */
export function withoutUnused() {
  const seen = new Set();
  return {
    name: 'without-unused',
    transform(code, id) {
      const [, file] = /(?:@lit\/reactive-element|lit-element|lit-html)\/([^/]+)$/.exec(id) ?? [];
      if (!edits.has(file)) return null;
      seen.add(file);
      return edits.get(file).reduce((text, [from, to]) => {
        if (text.match(pattern(from))?.length !== 1) this.error(`Lit has changed: ${from} is not once in ${id}`);
        return text.replace(pattern(from), () => to);
      }, code);
    },
    moduleParsed({ id, ast }) {
      const uses = id.includes('node_modules') ? [] : missing(ast);
      if (uses.length) this.error(`${id} uses what build/lit.mjs takes out of Lit: ${uses.join('; ')}`);
    },
    buildEnd(error) {
      const gone = seen.size ? [...edits.keys()].filter((file) => !seen.has(file)) : [];
      if (!error && gone.length) this.error(`Lit has changed: it has no ${gone.join(', ')}`);
    },
  };
}
