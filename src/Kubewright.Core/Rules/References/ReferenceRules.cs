using System.Collections.Immutable;

namespace Kubewright.Core.Rules.References;

/// <summary>The rules of the family KW4xxx, in the order of their ids.</summary>
internal static class ReferenceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW4001_IngressServiceMissing(),
        new KW4002_IngressPortMissing(),
        new KW4003_ScaleTargetMissing(),
        new KW4004_RouteServiceMissing(),
        new KW4005_RoutePortMissing(),
        new KW4006_ReferenceGrantMissing(),
    ];
}
