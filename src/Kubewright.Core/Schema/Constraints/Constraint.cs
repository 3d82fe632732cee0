using System.Collections.Immutable;

namespace Kubewright.Core.Schema.Constraints;

/// <summary>What the API server demands of fields of a type, wherever an object of the type is.</summary>
/// <param name="Type">The type in any version: <c>core.Probe</c>.</param>
/// <param name="Id">The rule that it belongs to.</param>
/// <param name="Source">The function of Kubernetes' validation that demands it.</param>
/// <param name="Shape">What is demanded.</param>
/// <param name="Fields">Of which fields.</param>
internal sealed record Constraint(string Type, string Id, string Source, ConstraintShape Shape, ImmutableArray<string> Fields)
{
    /// <summary>The least number, or number of entries, that is taken.</summary>
    public long Min { get; init; } = long.MinValue;

    /// <summary>The greatest number, number of entries, or length in bytes, that is taken.</summary>
    public long Max { get; init; } = long.MaxValue;

    public TextForm Form { get; init; }

    /// <summary>Whether an empty text is refused too; elsewhere it counts as absent.</summary>
    public bool RefusesEmpty { get; init; }

    /// <summary>The values that are taken, or the fields that distinguish items.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>All of them hold where the constraint counts.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>The first version that demands it; null where all do.</summary>
    public KubernetesVersion? Since { get; init; }

    /// <summary>The first version that no longer demands it; null where all do.</summary>
    public KubernetesVersion? Until { get; init; }

    /// <summary>What the server does with an object that does not keep it.</summary>
    public ConstraintLevel Level { get; init; }

    /// <summary>Whether a name that is almost right is corrected by what is right in it: in lower case, with '-' for what is not allowed.</summary>
    public bool CorrectsNames { get; init; }

    /// <summary>The reason in words, where the general one is not enough.</summary>
    public string? Because { get; init; }

    /// <summary>The text that is right in its place; null where none is certain.</summary>
    public string? FixedBy { get; init; }

    /// <summary>Whether a version of the API server demands it.</summary>
    public bool CountsIn(KubernetesVersion version) => !(version < Since) && !(version >= Until);

    public override string ToString() => $"{Id} {Type} {Shape} {string.Join(", ", Fields)} ({Source})";
}
