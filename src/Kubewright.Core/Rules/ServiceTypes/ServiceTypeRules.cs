using System.Collections.Immutable;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>The rules of the family KW3xxx, in the order of their ids.</summary>
internal static class ServiceTypeRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
    ];
}
