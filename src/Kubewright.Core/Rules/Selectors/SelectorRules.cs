using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>The rules of the family KW1xxx, in the order of their ids.</summary>
internal static class SelectorRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
    ];
}
