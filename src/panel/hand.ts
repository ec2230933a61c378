import type { Language } from '../catalogue/words.ts';
import {
  type CarriedSignature,
  type ExplainInput,
  type KnownUrl,
  type Pasted,
  readPasted,
  readSecret,
  SECRET_NAMES,
  type SecretField,
  type SignatureKind,
  type SigningInput,
  secretNameOf,
  wordsOfPasted,
} from '../core/signature/index.ts';
import {
  HAND_FIELDS,
  HAND_KINDS,
  type HandFieldName,
  type HandFieldRow,
  isHandField,
} from './hand-fields.ts';
import { type HandState, readCardExt, remarkOn } from './hand-remarks.ts';
import type { Actions, HandView, SecretName } from './model.ts';

/** How many pasted URLs are kept, the latest. */
const MOST_URLS = 200;

/** A signature that is entered by hand. Everything of it is in memory only. */
export interface Hand {
  actions: Pick<Actions, 'chooseHandKind' | 'setHandField' | 'pasteByHand' | 'clearHand'>;
  /** The form; what came of it is for the caller to add. */
  view: (language: Language) => Omit<HandView, 'signed'>;
  /** The signature as a call would carry it, and its secret; null while too little was entered to write its text down. */
  signed: () => { signed: CarriedSignature; secret: SecretField } | null;
  /**
   * The same for `recompute` and `explain`, with the URL as it was entered and those that were pasted. A secret that
   * was not entered is '', and so is a signature: then there is nothing to explain.
   */
  input: () => ExplainInput | null;
  /** Every URL that was pasted, as far as they are not known otherwise. */
  urls: () => readonly KnownUrl[];
}

/** What the form needs from where it runs. */
export interface HandOptions {
  /** Epoch milliseconds. */
  now: () => number;
  /** Called after every change. */
  changed: () => void;
  /** The secret that was entered elsewhere, for an account: it counts where the form has none. */
  otherwise: (name: SecretName, appId: string) => SecretField;
}

export function createHand({ now, changed, otherwise }: HandOptions): Hand {
  let kind: SignatureKind = 'jsapi';
  let pasted: Pasted | null = null;
  /** Newest last. */
  let urls: readonly string[] = [];
  /** The URL that a phone verified, as its alert says; null while none was pasted. */
  let phoneUrl: string | null = null;
  /** What stood in its place; '' when nothing did. */
  let replacedUrl = '';
  /** Of every kind: fields of the same name are one. */
  const texts = new Map<HandFieldName, string>();
  const secrets = new Map<SecretName, SecretField>();

  const text = (name: HandFieldName): string => texts.get(name) ?? '';
  const secretNamed = (name: SecretName): SecretField => {
    const own = secrets.get(name);
    return own && own.value !== null ? own : otherwise(name, text('appId'));
  };
  const secret = (name: HandFieldName): SecretField | null => (isSecretName(name) ? secretNamed(name) : null);

  function enter(name: HandFieldName, value: string): void {
    texts.set(name, value);
    // Read once: from here the age of a pasted getticket answer counts.
    if (isSecretName(name)) secrets.set(name, readSecret(name, value, now()));
  }

  function takePasted(read: Pasted): void {
    pasted = read;
    kind = read.kind ?? kind;
    for (const [name, value] of Object.entries(read.fields)) if (isHandField(name)) enter(name, value);
    if (read.fields.url !== undefined) replacedUrl = '';
    const knownUrl = read.fields.url !== undefined && isSamePage(phoneUrl, text('url')) ? phoneUrl : null;
    const verifiedUrl = read.authUrl ?? knownUrl;
    if (verifiedUrl) takePhoneUrl(verifiedUrl);
    const known = new Set(read.urls);
    urls = [...urls.filter((url) => !known.has(url)), ...read.urls].slice(-MOST_URLS);
  }

  /** It is what WeChat hashes, whatever the server says of the page. */
  function takePhoneUrl(url: string): void {
    if (text('url') !== '' && text('url') !== url) replacedUrl = text('url');
    phoneUrl = url;
    enter('url', url);
  }

  function stateNow(): HandState & { missing: readonly HandFieldName[] } {
    const missing = HAND_KINDS[kind].needed.filter((name) => text(name) === '');
    const input = inputOf(kind, text);
    const needed = secretNameOf(kind, input.kind === 'pay' ? input.signType : '');
    const wanted = missing.length === 0 && secretNamed(needed).value === null ? needed : null;
    return {
      text,
      secret,
      input,
      signature: signatureOf(kind, text),
      wanted,
      phoneUrl,
      replacedUrl,
      missing,
    };
  }

  function signed(): ReturnType<Hand['signed']> {
    const { input, signature, missing } = stateNow();
    if (missing.length > 0) return null;
    const name = secretNameOf(kind, input.kind === 'pay' ? input.signType : '');
    const signatureName = HAND_KINDS[kind].signature ?? 'cardExt.signature';
    return {
      signed: {
        kind,
        card: null,
        label: '',
        appId: text('appId'),
        secret: name,
        input,
        signature,
        missing: signature === null ? [signatureName] : [],
        beside: {},
      },
      secret: secretNamed(name),
    };
  }

  return {
    actions: {
      chooseHandKind(chosen) {
        kind = chosen;
        changed();
      },
      setHandField(name, value) {
        if (isHandField(name)) enter(name, value);
        changed();
      },
      pasteByHand(whole) {
        takePasted(readPasted(whole, kind));
        changed();
      },
      clearHand() {
        texts.clear();
        secrets.clear();
        urls = [];
        phoneUrl = null;
        replacedUrl = '';
        pasted = null;
        changed();
      },
    },
    view(language) {
      const state = stateNow();
      const fields = HAND_KINDS[kind].fields.map((name) => {
        const { isSecret = false, isLong = false, hint }: HandFieldRow = HAND_FIELDS[name];
        const remark = remarkOn(name, state, language, now());
        return { name, value: text(name), isSecret, isLong, hint: hint[language], remark };
      });
      const understood = (pasted?.remarks ?? []).map((remark) => wordsOfPasted(remark, language)).join('\n');
      const isStarted = HAND_KINDS[kind].fields.some((name) => text(name) !== '');
      return { kind, fields, understood, missing: isStarted ? state.missing : [] };
    },
    signed,
    input() {
      const { input, signature, missing } = stateNow();
      if (missing.length > 0) return null;
      const value = (name: SecretName): string => secretNamed(name).value ?? '';
      return {
        ...withEverySecret(input, value),
        signature: signature ?? '',
        // As it was entered: its # part may have been signed.
        urls: [
          ...urlOf(text('url'), 'current'),
          ...urlOf(replacedUrl, 'request-argument'),
          ...phoneUrls(urls.filter((url) => url !== replacedUrl)),
        ],
        passed: text('appId') === '' ? {} : { appId: text('appId') },
      };
    },
    urls: () => phoneUrls(urls),
  };
}

const phoneUrls = (urls: readonly string[]): KnownUrl[] => urls.map((url) => ({ url, role: 'phone' }));

/** Whether two URLs are of one page, whatever their query. */
function isSamePage(one: string | null, other: string): boolean {
  if (one === null || !URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.host === b.host && a.pathname === b.pathname;
}

const urlOf = (url: string, role: KnownUrl['role']): KnownUrl[] => (url === '' ? [] : [{ url, role }]);

const isSecretName = (name: string): name is SecretName => SECRET_NAMES.some((secret) => secret === name);

/** What is signed, its secrets left empty. */
function inputOf(kind: SignatureKind, text: (name: HandFieldName) => string): SigningInput {
  const [appId, nonceStr, timestamp, url] = [text('appId'), text('nonceStr'), text('timestamp'), text('url')];
  const cardId = text('cardId');
  switch (kind) {
    case 'jsapi':
      return { kind, jsapi_ticket: '', nonceStr, timestamp, url };
    case 'agentConfig':
      return { kind, agent_ticket: '', nonceStr, timestamp, url };
    case 'cardExt':
      return { kind, api_ticket: '', cardId, cardExt: text('cardExt') };
    case 'cardSign': {
      const [shopId, cardType] = [text('shopId'), text('cardType')];
      return { kind, api_ticket: '', appId, shopId, cardType, cardId, timestamp, nonceStr };
    }
    case 'pay': {
      const signType = text('signType');
      return { kind, key: '', publicKey: '', appId, timestamp, nonceStr, package: text('package'), signType };
    }
  }
}

function withEverySecret(input: SigningInput, value: (name: SecretName) => string): SigningInput {
  switch (input.kind) {
    case 'jsapi':
      return { ...input, jsapi_ticket: value('jsapi_ticket') };
    case 'agentConfig':
      return { ...input, agent_ticket: value('agent_ticket') };
    case 'cardExt':
    case 'cardSign':
      return { ...input, api_ticket: value('api_ticket') };
    case 'pay':
      return { ...input, key: value('key'), publicKey: value('publicKey') };
  }
}

/** The signature that was entered; that of a card stands in its cardExt. Null when there is none. */
function signatureOf(kind: SignatureKind, text: (name: HandFieldName) => string): string | null {
  const { signature: name } = HAND_KINDS[kind];
  const entered = name ? text(name) : readCardExt(text('cardExt'))?.signature;
  return typeof entered === 'string' && entered !== '' ? entered : null;
}
