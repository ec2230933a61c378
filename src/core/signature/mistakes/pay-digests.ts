import type { Digest, HashName } from '../digests.ts';
import { PAY_HMAC, PAY_MD5, PAY_RSA } from '../pay-recipe.ts';
import type { BackEndLines, DigestMistake } from './mistake.ts';

/** Where the document says how to sign by MD5 and HMAC-SHA256. */
export const PLACE_OF_HASHES = '微信支付 · 签名算法（API v2）';
/** Where the document says how to sign by RSA. */
export const PLACE_OF_RSA = '微信支付 · JSAPI 调起支付（API v3）';

/** What the examples hash. */
export const EXAMPLE_TEXT = 'appId=wx1&key=k32';

/** Its SHA-256: lower-case hex. */
export const EXAMPLE_SHA256 = '424da91b5d250ce1efc99af55465611d9d089558d420989c123187e2dacc50b3';

/** An MD5 as the document asks for it. */
export const MD5_LINES: BackEndLines = {
  php: '$paySign = strtoupper(md5($text));',
  java: 'String paySign = DigestUtils.md5Hex(text).toUpperCase();',
  node: "const paySign = createHash('md5').update(text).digest('hex').toUpperCase();",
  python: 'pay_sign = hashlib.md5(text.encode()).hexdigest().upper()',
  go: 'paySign := fmt.Sprintf("%X", md5.Sum([]byte(text)))',
  csharp: 'var paySign = Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));',
};

const HMAC_LINES: BackEndLines = {
  php: "$paySign = strtoupper(hash_hmac('sha256', $text, $key));",
  java: 'String paySign = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(text).toUpperCase();',
  node: "const paySign = createHmac('sha256', key).update(text).digest('hex').toUpperCase();",
  python: 'pay_sign = hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest().upper()',
  go: 'mac := hmac.New(sha256.New, []byte(key))\nmac.Write([]byte(text))\npaySign := fmt.Sprintf("%X", mac.Sum(nil))',
  csharp:
    'var paySign = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));',
};

/** A signature by RSA as the document asks for it. */
export const RSA_LINES: BackEndLines = {
  php: "openssl_sign($text, $signature, $privateKey, 'sha256WithRSAEncryption');\n$paySign = base64_encode($signature);",
  java: 'Signature signer = Signature.getInstance("SHA256withRSA");\nsigner.initSign(privateKey);\nsigner.update(text.getBytes(StandardCharsets.UTF_8));\nString paySign = Base64.getEncoder().encodeToString(signer.sign());',
  node: "const paySign = createSign('RSA-SHA256').update(text).sign(privateKey, 'base64');",
  python: 'pay_sign = base64.b64encode(private_key.sign(text.encode(), PKCS1v15(), SHA256())).decode()',
  go: 'hash := sha256.Sum256([]byte(text))\nsignature, _ := rsa.SignPKCS1v15(rand.Reader, privateKey, crypto.SHA256, hash[:])\npaySign := base64.StdEncoding.EncodeToString(signature)',
  csharp:
    'var paySign = Convert.ToBase64String(rsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));',
};

const RSA_SHA1_LINES: BackEndLines = {
  php: RSA_LINES.php.replace("'sha256WithRSAEncryption'", 'OPENSSL_ALGO_SHA1'),
  java: RSA_LINES.java.replace('SHA256withRSA', 'SHA1withRSA'),
  node: RSA_LINES.node.replace('RSA-SHA256', 'RSA-SHA1'),
  python: RSA_LINES.python.replace('SHA256()', 'SHA1()'),
  go: RSA_LINES.go.replace('sha256.Sum256', 'sha1.Sum').replace('SHA256', 'SHA1'),
  csharp: RSA_LINES.csharp.replace('SHA256', 'SHA1'),
};

const MD5_LOWER_LINES: BackEndLines = {
  php: '$paySign = md5($text);',
  java: 'String paySign = DigestUtils.md5Hex(text);',
  node: "const paySign = createHash('md5').update(text).digest('hex');",
  python: 'pay_sign = hashlib.md5(text.encode()).hexdigest()',
  go: 'paySign := fmt.Sprintf("%x", md5.Sum([]byte(text)))',
  csharp: 'var paySign = Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text))).ToLower();',
};

const SHA1_LINES: BackEndLines = {
  php: '$paySign = sha1($text);',
  java: 'String paySign = DigestUtils.sha1Hex(text);',
  node: "const paySign = createHash('sha1').update(text).digest('hex');",
  python: 'pay_sign = hashlib.sha1(text.encode()).hexdigest()',
  go: 'paySign := fmt.Sprintf("%x", sha1.Sum([]byte(text)))',
  csharp: 'var paySign = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(text))).ToLower();',
};

/** Another hash for a payment, or another way to write it. */
export const PAY_DIGEST_MISTAKES = {
  'pay-hex-lower-case': {
    of: 'digest',
    kinds: ['pay'],
    cost: 1,
    clause: { zh: '把签名结果写成了小写字母', en: 'wrote the signature in lower case' },
    advice: {
      zh: 'MD5 和 HMAC-SHA256 的结果要转成大写。',
      en: 'Turn the result of MD5 or HMAC-SHA256 into upper case.',
    },
    place: PLACE_OF_HASHES,
    digests: (digest) => (digest.format === 'HEX' ? [{ ...digest, format: 'hex' }] : []),
    cause: MD5_LOWER_LINES,
    fix: MD5_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: '74BF607C9847EF31BC94CEFC83E14085',
      signed: '74bf607c9847ef31bc94cefc83e14085',
      digest: PAY_MD5,
    },
  },

  'pay-md5-instead': {
    of: 'digest',
    kinds: ['pay'],
    cost: 2,
    clause: { zh: '签名用了 MD5，与 signType 不符', en: 'used MD5, which is not what signType says' },
    advice: {
      zh: 'signType 写什么就用什么算法签名；调起支付与统一下单的签名方式也要一致。',
      en: 'Sign with the algorithm that signType names, which is also that of the order.',
    },
    place: PLACE_OF_HASHES,
    digests: (digest) => otherHash(digest, PAY_MD5),
    cause: MD5_LINES,
    fix: HMAC_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: '8CF566D5D131B5BBCAC7AC0970DD36CFD6533C8092C563AC8652E85D807202B6',
      signed: '74BF607C9847EF31BC94CEFC83E14085',
      parts: { key: 'k32' },
      digest: PAY_HMAC,
    },
  },

  'pay-hmac-instead': {
    of: 'digest',
    kinds: ['pay'],
    cost: 2,
    clause: {
      zh: '签名用了 HMAC-SHA256，与 signType 不符',
      en: 'used HMAC-SHA256, which is not what signType says',
    },
    advice: {
      zh: 'signType 写什么就用什么算法签名；调起支付与统一下单的签名方式也要一致。',
      en: 'Sign with the algorithm that signType names, which is also that of the order.',
    },
    place: PLACE_OF_HASHES,
    digests: (digest) => otherHash(digest, PAY_HMAC),
    cause: HMAC_LINES,
    fix: MD5_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: '74BF607C9847EF31BC94CEFC83E14085',
      signed: '8CF566D5D131B5BBCAC7AC0970DD36CFD6533C8092C563AC8652E85D807202B6',
      parts: { key: 'k32' },
      digest: PAY_MD5,
    },
  },

  'pay-hash-without-key': {
    of: 'digest',
    kinds: ['pay'],
    cost: 3,
    clause: {
      zh: '用的是不带密钥的 SHA-256，而不是 HMAC-SHA256',
      en: 'used SHA-256 without a key in place of HMAC-SHA256',
    },
    advice: {
      zh: 'HMAC-SHA256 以商户的 APIv2 密钥为密钥，字符串末尾的 &key= 也要保留。',
      en: 'HMAC-SHA256 is keyed by the merchant’s API v2 key, which also stands at the end of the text.',
    },
    place: PLACE_OF_HASHES,
    digests: (digest) =>
      digest.format === 'HEX' ? otherHash(digest, { ...PAY_HMAC, hash: 'sha256', keyedBy: null }) : [],
    cause: {
      php: "$paySign = strtoupper(hash('sha256', $text));",
      java: 'String paySign = DigestUtils.sha256Hex(text).toUpperCase();',
      node: "const paySign = createHash('sha256').update(text).digest('hex').toUpperCase();",
      python: 'pay_sign = hashlib.sha256(text.encode()).hexdigest().upper()',
      go: 'paySign := fmt.Sprintf("%X", sha256.Sum256([]byte(text)))',
      csharp: 'var paySign = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));',
    },
    fix: HMAC_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: '8CF566D5D131B5BBCAC7AC0970DD36CFD6533C8092C563AC8652E85D807202B6',
      signed: '424DA91B5D250CE1EFC99AF55465611D9D089558D420989C123187E2DACC50B3',
      parts: { key: 'k32' },
      digest: PAY_HMAC,
    },
  },

  'pay-sha1-instead': {
    of: 'digest',
    kinds: ['pay'],
    cost: 3,
    clause: { zh: '签名用了 SHA-1', en: 'used SHA-1' },
    advice: {
      zh: 'SHA-1 只用于 config 和卡券签名；支付签名用 MD5、HMAC-SHA256 或 RSA。',
      en: 'SHA-1 is for config and cards only: a payment is signed with MD5, HMAC-SHA256 or RSA.',
    },
    place: PLACE_OF_HASHES,
    digests: (digest) => (digest.format === 'HEX' ? inBothCases('sha1') : []),
    cause: SHA1_LINES,
    fix: MD5_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: '74BF607C9847EF31BC94CEFC83E14085',
      signed: '45713b74033bcb8fa8c2570cbea5f5dc55fc08ef',
      digest: PAY_MD5,
    },
  },

  'pay-rsa-instead': {
    of: 'digest',
    kinds: ['pay'],
    cost: 1,
    clause: { zh: '签名用了 RSA，signType 却不是 RSA', en: 'signed with RSA, while signType is not RSA' },
    advice: {
      zh: '用 API v3 的方式（商户私钥）签名的，传给页面的 signType 必须是 RSA。',
      en: 'When signing as API v3 does, with the merchant’s private key, pass the signType RSA to the page.',
    },
    place: PLACE_OF_RSA,
    digests: (digest) => (digest.format === 'HEX' ? [PAY_RSA] : []),
    cause: RSA_LINES,
    fix: MD5_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: '74BF607C9847EF31BC94CEFC83E14085',
      signed: EXAMPLE_SHA256,
      digest: PAY_MD5,
    },
  },

  'pay-rsa-sha1': {
    of: 'digest',
    kinds: ['pay'],
    cost: 2,
    clause: { zh: '用 SHA1withRSA（或 MD5withRSA）签名', en: 'signed with SHA1withRSA or MD5withRSA' },
    advice: {
      zh: 'signType 为 RSA 时用 SHA256withRSA，即 SHA256 摘要加商户私钥签名。',
      en: 'With signType RSA, sign with SHA256withRSA.',
    },
    place: PLACE_OF_RSA,
    digests: ({ hash, format }) =>
      hash === 'sha256' && format === 'hex'
        ? [
            { ...PAY_RSA, hash: 'sha1' },
            { ...PAY_RSA, hash: 'md5' },
          ]
        : [],
    cause: RSA_SHA1_LINES,
    fix: RSA_LINES,
    example: {
      text: EXAMPLE_TEXT,
      right: EXAMPLE_SHA256,
      signed: '45713b74033bcb8fa8c2570cbea5f5dc55fc08ef',
      digest: PAY_RSA,
    },
  },
} satisfies Record<string, DigestMistake>;

function otherHash(digest: Digest, other: Digest): Digest[] {
  return digest.hash === other.hash ? [] : [other];
}

function inBothCases(hash: HashName): Digest[] {
  return [
    { hash, format: 'hex', keyedBy: null },
    { hash, format: 'HEX', keyedBy: null },
  ];
}
