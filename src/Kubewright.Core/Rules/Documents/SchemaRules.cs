using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Documents;

/// <summary>The rules KW51xx: how objects fit the API of Kubernetes, in the order of their ids.</summary>
internal static class SchemaRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW5101_UnknownField(),
        new KW5102_TextNotQuoted(),
        new KW5103_WrongType(),
        new KW5104_ValueNotAllowed(),
        new KW5105_RequiredFieldMissing(),
        new KW5106_UnknownKind(),
        new KW5107_RemovedApiVersion(),
        new KW5108_InvalidQuantity(),
        new KW5109_SecretDataNotBase64(),
        new KW5450_CustomValueRefused(),
        new KW5451_CustomVersionNotServed(),
        new KW5452_TlsSecretWithoutPem(),
    ];
}
