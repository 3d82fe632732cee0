using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Ports;

/// <summary>The rules of the family KW2xxx, in the order of their ids.</summary>
internal static class PortRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW2001_NamedTargetPortMissing(),
    ];
}
