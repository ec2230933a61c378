import type { BackEndLines, ValueMistake } from './mistake.ts';

const KEY: BackEndLines = {
  php: "$key = trim(getenv('WXPAY_V2_KEY'));",
  java: 'String key = System.getenv("WXPAY_V2_KEY").trim();',
  node: 'const key = process.env.WXPAY_V2_KEY.trim();',
  python: "key = os.environ['WXPAY_V2_KEY'].strip()",
  go: 'key := strings.TrimSpace(os.Getenv("WXPAY_V2_KEY"))',
  csharp: 'var key = Environment.GetEnvironmentVariable("WXPAY_V2_KEY").Trim();',
};

/** Other keys that a payment was signed with. */
export const PAY_KEY_MISTAKES = {
  'pay-key-other': {
    of: 'value',
    parts: ['key'],
    kinds: ['pay'],
    cost: 2,
    isSource: true,
    clause: {
      zh: '用了另一个密钥，而不是商户的 APIv2 密钥',
      en: 'used another secret in place of the merchant’s API v2 key',
    },
    advice: {
      zh: 'MD5 和 HMAC-SHA256 用商户平台设置的 APIv2 密钥，不是 AppSecret，也不是 APIv3 密钥；服务商模式用服务商的密钥。',
      en: 'MD5 and HMAC-SHA256 take the API v2 key of the merchant, neither the AppSecret nor the API v3 key; a service provider takes its own.',
    },
    place: '微信支付 · 签名算法（API v2）',
    variants: (_value, { secrets }) => secrets.map(({ value }) => value),
    cause: {
      php: "$key = $config['app_secret'];",
      java: 'String key = config.getAppSecret();',
      node: 'const key = config.appSecret;',
      python: 'key = config.app_secret',
      go: 'key := config.AppSecret',
      csharp: 'var key = config.AppSecret;',
    },
    fix: KEY,
    example: {
      right: 'k32',
      signed: 's64',
      facts: { secrets: [{ kind: 'appsecret', value: 's64', appId: null }] },
    },
  },

  'pay-key-space': {
    of: 'value',
    parts: ['key'],
    kinds: ['pay'],
    cost: 2,
    clause: {
      zh: '使用的密钥首尾多了（或少了）空白，或者大小写不同',
      en: 'used the key with other white space at its ends, or in another case',
    },
    advice: {
      zh: '读取密钥后去掉首尾的空格和换行，大小写保持不变。',
      en: 'Trim spaces and line ends of the key where it is read, and keep its case.',
    },
    place: '微信支付 · 签名算法（API v2）',
    variants: (value) => [
      value.trim(),
      `${value} `,
      `${value}\n`,
      `${value}\r\n`,
      ` ${value}`,
      `${value}\t`,
      value.toLowerCase(),
      value.toUpperCase(),
    ],
    cause: {
      php: "$key = file_get_contents('/etc/wxpay/v2.key');",
      java: 'String key = Files.readString(Path.of("/etc/wxpay/v2.key"));',
      node: "const key = fs.readFileSync('/etc/wxpay/v2.key', 'utf8');",
      python: "key = open('/etc/wxpay/v2.key').read()",
      go: 'data, _ := os.ReadFile("/etc/wxpay/v2.key")\nkey := string(data)',
      csharp: 'var key = File.ReadAllText("/etc/wxpay/v2.key");',
    },
    fix: KEY,
    example: { right: 'k32', signed: 'k32\n' },
  },
} satisfies Record<string, ValueMistake>;
