using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Builders;

/// <summary>What the rules of chains of calls are called, which no manifest can break; what a manifest can break too keeps its own id.</summary>
public static class ChainRules
{
    /// <summary>A Service that exposes a port which the workload does not declare; the call throws when it runs.</summary>
    public static RuleDescriptor ExposedPortMissing { get; } = new("KW6020", "A Service exposes ports that its workload declares", Severity.Error);

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } = [ExposedPortMissing];
}
