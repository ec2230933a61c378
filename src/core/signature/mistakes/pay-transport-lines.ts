import type { BackEndLines } from './mistake.ts';

/** Lines that write a signature by RSA as a text, or hand it on: right ones and wrong ones. */
export const TRANSPORT_LINES = {
  base64: {
    php: '$paySign = base64_encode($signature);',
    java: 'String paySign = Base64.getEncoder().encodeToString(signature);',
    node: "const paySign = signature.toString('base64');",
    python: 'pay_sign = base64.b64encode(signature).decode()',
    go: 'paySign := base64.StdEncoding.EncodeToString(signature)',
    csharp: 'var paySign = Convert.ToBase64String(signature);',
  },

  mime: {
    php: '$paySign = chunk_split(base64_encode($signature));',
    java: 'String paySign = Base64.getMimeEncoder().encodeToString(signature);',
    node: "const paySign = execSync('openssl base64', { input: signature }).toString();",
    python: 'pay_sign = base64.encodebytes(signature).decode()',
    go: 'lines, _ := exec.Command("openssl", "base64", "-in", "signature.bin").Output()\npaySign := string(lines)',
    csharp: 'var paySign = Convert.ToBase64String(signature, Base64FormattingOptions.InsertLineBreaks);',
  },

  urlSafe: {
    php: "$paySign = strtr(base64_encode($signature), '+/', '-_');",
    java: 'String paySign = Base64.getUrlEncoder().encodeToString(signature);',
    node: "const paySign = signature.toString('base64url');",
    python: 'pay_sign = base64.urlsafe_b64encode(signature).decode()',
    go: 'paySign := base64.URLEncoding.EncodeToString(signature)',
    csharp: 'var paySign = WebEncoders.Base64UrlEncode(signature);',
  },

  hex: {
    php: '$paySign = bin2hex($signature);',
    java: 'String paySign = Hex.encodeHexString(signature);',
    node: "const paySign = signature.toString('hex');",
    python: 'pay_sign = signature.hex()',
    go: 'paySign := hex.EncodeToString(signature)',
    csharp: 'var paySign = Convert.ToHexString(signature);',
  },

  unpadded: {
    php: "$paySign = rtrim(base64_encode($signature), '=');",
    java: 'String paySign = Base64.getEncoder().withoutPadding().encodeToString(signature);',
    node: "const paySign = signature.toString('base64').replace(/=+$/, '');",
    python: "pay_sign = base64.b64encode(signature).decode().rstrip('=')",
    go: 'paySign := base64.RawStdEncoding.EncodeToString(signature)',
    csharp: "var paySign = Convert.ToBase64String(signature).TrimEnd('=');",
  },

  twice: {
    php: '$paySign = base64_encode(sign($text)); // sign() returns base64',
    java: 'String paySign = Base64.getEncoder().encodeToString(sign(text).getBytes()); // sign() returns base64',
    node: "const paySign = Buffer.from(sign(text)).toString('base64'); // sign() returns base64",
    python: 'pay_sign = base64.b64encode(sign(text).encode()).decode()  # sign() returns base64',
    go: 'paySign := base64.StdEncoding.EncodeToString([]byte(sign(text))) // sign() returns base64',
    csharp:
      'var paySign = Convert.ToBase64String(Encoding.UTF8.GetBytes(Sign(text))); // Sign() returns base64',
  },

  once: {
    php: '$paySign = sign($text); // returns base64',
    java: 'String paySign = sign(text); // returns base64',
    node: 'const paySign = sign(text); // returns base64',
    python: 'pay_sign = sign(text)  # returns base64',
    go: 'paySign := sign(text) // returns base64',
    csharp: 'var paySign = Sign(text); // returns base64',
  },

  query: {
    php: 'header("Location: /pay?paySign=$paySign");',
    java: 'response.sendRedirect("/pay?paySign=" + paySign);',
    node: 'res.redirect(`/pay?paySign=${paySign}`);',
    python: "return redirect(f'/pay?paySign={pay_sign}')",
    go: 'http.Redirect(w, r, "/pay?paySign="+paySign, http.StatusFound)',
    csharp: 'return Redirect($"/pay?paySign={paySign}");',
  },

  queryEscaped: {
    php: "header('Location: /pay?paySign=' . rawurlencode($paySign));",
    java: 'response.sendRedirect("/pay?paySign=" + URLEncoder.encode(paySign, StandardCharsets.UTF_8));',
    node: 'res.redirect(`/pay?paySign=${encodeURIComponent(paySign)}`);',
    python: "return redirect('/pay?paySign=' + quote(pay_sign, safe=''))",
    go: 'http.Redirect(w, r, "/pay?paySign="+url.QueryEscape(paySign), http.StatusFound)',
    csharp: 'return Redirect("/pay?paySign=" + Uri.EscapeDataString(paySign));',
  },

  percent: {
    php: "echo json_encode(['paySign' => urlencode($paySign)]);",
    java: 'return Map.of("paySign", URLEncoder.encode(paySign, StandardCharsets.UTF_8));',
    node: 'res.json({ paySign: encodeURIComponent(paySign) });',
    python: "return jsonify(paySign=quote(pay_sign, safe=''))",
    go: 'json.NewEncoder(w).Encode(map[string]string{"paySign": url.QueryEscape(paySign)})',
    csharp: 'return Json(new { paySign = Uri.EscapeDataString(paySign) });',
  },

  escaped: {
    php: "echo json_encode(['paySign' => trim(json_encode($paySign), '\"')]); // \\/ for /",
    java: 'return Map.of("paySign", StringUtils.strip(new Gson().toJson(paySign), "\\"")); // \\u003d for =',
    node: 'res.json({ paySign: Handlebars.escapeExpression(paySign) }); // &#x3D; for =',
    python: 'return jsonify(paySign=escapejs(pay_sign))  # \\u003D for =',
    go: 'var text strings.Builder\ntemplate.Must(template.New("").Parse("{{.}}")).Execute(&text, paySign) // html/template: &#43; for +\njson.NewEncoder(w).Encode(map[string]string{"paySign": text.String()})',
    csharp: 'return Json(new { paySign = HtmlEncoder.Default.Encode(paySign) }); // &#x2B; for +',
  },

  reply: {
    php: "echo json_encode(['paySign' => $paySign]);",
    java: 'return Map.of("paySign", paySign);',
    node: 'res.json({ paySign });',
    python: 'return jsonify(paySign=pay_sign)',
    go: 'json.NewEncoder(w).Encode(map[string]string{"paySign": paySign})',
    csharp: 'return Json(new { paySign });',
  },

  quoted: {
    php: '$paySign = json_encode(base64_encode($signature));',
    java: 'String paySign = objectMapper.writeValueAsString(Base64.getEncoder().encodeToString(signature));',
    node: "const paySign = JSON.stringify(signature.toString('base64'));",
    python: 'pay_sign = str(base64.b64encode(signature))',
    go: 'paySign := strconv.Quote(base64.StdEncoding.EncodeToString(signature))',
    csharp: 'var paySign = JsonSerializer.Serialize(Convert.ToBase64String(signature));',
  },
} satisfies Record<string, BackEndLines>;
