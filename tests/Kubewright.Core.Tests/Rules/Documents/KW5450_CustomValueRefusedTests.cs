using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Resources;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5450_CustomValueRefusedTests
{
    [Theory]
    [InlineData("{type: integer, minimum: 1}", "{|KW5450:0|}")]
    [InlineData("{type: integer, minimum: 1, exclusiveMinimum: true}", "{|KW5450:1|}")]
    [InlineData("{type: integer, maximum: 9}", "{|KW5450:10|}")]
    [InlineData("{type: number, multipleOf: 0.5}", "{|KW5450:0.7|}")]
    [InlineData("{type: string, minLength: 1}", "{|KW5450:\"\"|}")]
    [InlineData("{type: string, maxLength: 3}", "{|KW5450:four|}")]
    [InlineData("{type: string, pattern: '^[a-z]+$'}", "{|KW5450:Nine9|}")]
    [InlineData("{type: array, minItems: 1, items: {type: string}}", "[]", true)]
    [InlineData("{type: array, maxItems: 1, items: {type: string}}", "[a, b]", true)]
    [InlineData("{type: array, items: {type: string}}", "[{|KW5450:null|}]")]
    [InlineData("{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}", "{a: x, b: z}", true)]
    [InlineData("{type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}", "{}", true)]
    [InlineData("{type: object, properties: {a: {type: string}}, not: {required: [a]}}", "{a: x}", true)]
    public void Reports_ValueBeyondTheSchema(string schema, string value, bool isAtKey = false) =>
        ManifestVerifier.Verify(CustomText.Queue("workers: " + schema, $"spec:\n  {(isAtKey ? "{|KW5450:workers|}" : "workers")}: {value}"));

    [Fact]
    public void Reports_WhatIsDemanded() => ManifestVerifier.VerifyMessage(
        CustomText.Queue("workers: {type: integer, minimum: 1}", "spec:\n  workers: {|KW5450:0|}"),
        "KW5450",
        Severity.Error,
        "Queue 'orders': 'spec.workers' is not taken: it must be at least 1");

    [Fact]
    public void Reports_WhatIsExactlyOneOf() => ManifestVerifier.VerifyMessage(
        CustomText.Queue("a: {type: string}\nb: {type: string}", "{|KW5450:spec|}:\n  a: x\n  b: z", "oneOf: [{required: [a]}, {required: [b]}]"),
        "KW5450",
        Severity.Error,
        "Queue 'orders': 'spec' is not taken: it fits more than one of what its schema demands exactly one of: 'a', 'b'");

    [Theory]
    [InlineData("{type: integer, minimum: 1}", "1")]
    [InlineData("{type: integer, maximum: 9}", "9")]
    [InlineData("{type: string, pattern: '^[a-z]+$'}", "nine")]
    [InlineData("{type: string, pattern: '^[[:alpha:]]+$'}", "x")]
    [InlineData("{type: string, maxLength: 1}", "${LONG}")]
    [InlineData("{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}", "{a: x}")]
    [InlineData("{type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}", "{a: x, b: '${B}'}")]
    [InlineData("{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}", "25")]
    public void Ignores_ValueWithin(string schema, string value) =>
        ManifestVerifier.Verify(CustomText.Queue("workers: " + schema, "spec:\n  workers: " + value));
}
