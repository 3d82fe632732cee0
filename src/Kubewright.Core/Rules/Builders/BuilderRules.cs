using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Builders;

/// <summary>What the rules of classes with attributes are called; what they look at is C#, so they run in the compiler alone.</summary>
public static class BuilderRules
{
    public static RuleDescriptor ClassNotPartial { get; } = new("KW6001", "A class that describes a workload is partial", Severity.Warning);

    public static RuleDescriptor WorkloadMissing { get; } = new("KW6002", "A class with attributes describes a workload", Severity.Warning);

    public static RuleDescriptor SeveralWorkloads { get; } = new("KW6003", "A class describes one workload", Severity.Warning);

    public static RuleDescriptor AttributeOfNothing { get; } =
        new("KW6004", "An attribute belongs to a container or Service of its class", Severity.Warning);

    public static RuleDescriptor AttributeRepeated { get; } = new("KW6005", "What can be said only once is said by one attribute", Severity.Warning);

    public static RuleDescriptor NameEmpty { get; } = new("KW6006", "A name that an attribute cannot do without is not empty", Severity.Warning);

    public static RuleDescriptor ClassGeneric { get; } = new("KW6007", "A class that describes a workload is not generic", Severity.Warning);

    public static RuleDescriptor MountSource { get; } = new("KW6008", "A mount has one source, which its workload can have", Severity.Warning);

    public static RuleDescriptor DescribedElsewhere { get; } = new("KW6009", "What a class describes is defined nowhere else", Severity.Warning);

    public static RuleDescriptor ConfigureNotWritten { get; } =
        new("KW6010", "What Configure changes is not in the manifests that a build writes", Severity.Info);

    public static RuleDescriptor ServicePortTarget { get; } = new("KW6011", "A port of a Service leads to a container port of its class", Severity.Warning);

    public static RuleDescriptor ArgumentsContradict { get; } = new("KW6012", "The arguments of an attribute do not contradict each other", Severity.Warning);

    public static RuleDescriptor ValueNotOfEnum { get; } = new("KW6013", "An argument of an enum has one of the enum's values", Severity.Warning);

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } =
    [
        ClassNotPartial, WorkloadMissing, SeveralWorkloads, AttributeOfNothing, AttributeRepeated, NameEmpty, ClassGeneric, MountSource, DescribedElsewhere,
        ConfigureNotWritten, ServicePortTarget, ArgumentsContradict, ValueNotOfEnum,
    ];
}
