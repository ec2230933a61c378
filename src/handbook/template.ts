/** A piece of what a finding or a mistake says: text as it is, or what stands for a value that is filled in. */
export interface TemplatePiece {
  text: string;
  isValue: boolean;
}

/** Values that have the document's names, or names that everybody reads. Those of all others would be riddles. */
const NAMED: ReadonlySet<string> = new Set([
  ...['appId', 'timestamp', 'nonceStr', 'signature', 'url', 'ticket', 'digest', 'errMsg', 'version', 'debug'],
  ...[
    'corpid',
    'agentid',
    'package',
    'signType',
    'paySign',
    'cardId',
    'cardExt',
    'cardSign',
    'code',
    'openid',
  ],
  ...[
    'balance',
    'link',
    'imgUrl',
    'localId',
    'latitude',
    'longitude',
    'api',
    'host',
    'port',
    'domains',
    'status',
  ],
]);
/** What stands for every other value. */
const UNNAMED = '…';

/** Takes words with placeholders apart: `{signature}` is the value ‹signature›. Pieces are never empty. */
export function piecesOfTemplate(template: string): TemplatePiece[] {
  return template
    .split(/(\{\w+(?::\w+)?\})/)
    .map((part) => {
      const [, name] = /^\{(\w+)(?::\w+)?\}$/.exec(part) ?? [];
      if (name === undefined) return { text: part, isValue: false };
      return { text: NAMED.has(name) ? name : UNNAMED, isValue: true };
    })
    .filter(({ text }) => text !== '');
}

/** A template as it is read where no values are: `{signature}` is ‹signature›. */
export function withoutValues(template: string): string {
  return piecesOfTemplate(template)
    .map(({ text, isValue }) => (isValue && text !== UNNAMED ? `‹${text}›` : text))
    .join('');
}
