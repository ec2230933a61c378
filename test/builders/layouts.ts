import type { Parts } from '../../src/core/signature/parts.ts';
import type { SignatureKind } from '../../src/core/signature/recipes.ts';
import { signingOf } from '../../src/core/signature/recompute.ts';
import type { Layout } from '../../src/core/signature/signing.ts';

/** The right layout of a kind of signature for these parts. A card's cardExt has those of its fields that are given. */
export function layoutFor(kind: SignatureKind, parts: Parts): Layout {
  const { ticket = '', nonceStr = '', timestamp = '', url = '', appId = '', key = '' } = parts;
  switch (kind) {
    case 'jsapi':
      return signingOf({ kind, jsapi_ticket: ticket, nonceStr, timestamp, url }).layout;
    case 'agentConfig':
      return signingOf({ kind, agent_ticket: ticket, nonceStr, timestamp, url }).layout;
    case 'cardExt': {
      const { code, openid, balance } = parts;
      const given = { timestamp: parts.timestamp, nonce_str: parts.nonceStr, code, openid, balance };
      return signingOf({
        kind,
        api_ticket: ticket,
        cardId: parts.cardId ?? '',
        cardExt: JSON.stringify(given),
      }).layout;
    }
    case 'cardSign': {
      const { locationId: shopId = '', cardType = '', cardId = '' } = parts;
      return signingOf({ kind, api_ticket: ticket, appId, shopId, cardType, cardId, timestamp, nonceStr })
        .layout;
    }
    case 'pay': {
      const { package: pack = '', signType = 'MD5' } = parts;
      return signingOf({ kind, key, publicKey: '', appId, timestamp, nonceStr, package: pack, signType })
        .layout;
    }
  }
}
