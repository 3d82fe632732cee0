using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Documents;

/// <summary>The rules of the family KW5xxx, in the order of their ids.</summary>
internal static class DocumentRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. SchemaRules.All,
    ];
}
