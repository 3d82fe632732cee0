using System.Collections.Immutable;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// One row of the table of references: where it is written, which kinds it names, and in which namespace. What is written in objects that have a type
/// of the API wherever they are embedded is found by that type, everything else by the kind of the object.
/// </summary>
/// <param name="Field">The field that holds the name: <c>claimName</c>; with <c>[]</c> after it each item of a list of names.</param>
/// <param name="Targets">The kinds it may name.</param>
internal sealed record ReferenceRow(string Field, TargetKinds Targets)
{
    /// <summary>The type of the API, in any version, in which it is written (<c>core.SecretKeySelector</c>); null for rows of kinds.</summary>
    public string? Type { get; init; }

    /// <summary>The API groups of the kinds in which it is written; <c>*</c> for any.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>The kinds in which it is written; <c>*</c> for any.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>The way from the object to the mapping that holds the name, such as <c>spec.tls[]</c>; empty where the object itself does.</summary>
    public string Path { get; init; } = "";

    /// <summary>How messages call the field, where that is not the field's own name: <c>configMapKeyRef</c>.</summary>
    public string Words { get; init; } = Field;

    public ReferenceScope Scope { get; init; }

    public ReferenceTopic Topic { get; init; }

    public SectionRow? Section { get; init; }

    /// <summary>The keys that the target must have, whatever the reference says: of each group one. A TLS Secret needs a certificate and its key.</summary>
    public ImmutableArray<ImmutableArray<string>> NeededKeys { get; init; } = [];

    /// <summary>Whether a field <c>optional</c> beside the name may say that it need not be there.</summary>
    public bool MayBeOptional { get; init; }

    /// <summary>Whether the cluster's administrator provides the target, so that nobody expects it among the manifests.</summary>
    public bool IsOfCluster { get; init; }

    /// <summary>How the name is written.</summary>
    public NameForm Form { get; init; }

    /// <summary>Names that have a meaning of their own and name no object.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>The field beside the name that must be true for the row to hold; null where none must.</summary>
    public string? When { get; init; }

    /// <summary>The field beside the name that must not be true for the row to hold; null where none must not.</summary>
    public string? Unless { get; init; }

    /// <summary>Whether the row holds in an object, whatever is beside the name; null where it always does.</summary>
    public Func<Resource, bool>? Applies { get; init; }

    /// <summary>What happens where it is not there, the rest of a sentence: <c>its pods do not start</c>.</summary>
    public string Consequence { get; init; } = "";
}
