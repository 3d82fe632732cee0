namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>What a schema says of a node that is merged. A node without one is not the same as one of which it says nothing.</summary>
internal abstract class MergeSchema
{
    /// <summary>
    /// How the node is merged, as the API states it: <c>merge</c>, <c>replace</c>, <c>retainKeys</c>, several with commas; empty where it does not say.
    /// </summary>
    public virtual string Strategy => "";

    /// <summary>The fields that identify the items of a list.</summary>
    public virtual IReadOnlyList<string> Keys => [];

    /// <summary>Whether a list's items are merged.</summary>
    public bool MergesItems => Array.IndexOf(Strategy.Split(','), "merge") >= 0;

    /// <summary>The schema of a field; null where there is none.</summary>
    public abstract MergeSchema? Field(string name);

    /// <summary>The schema of a list's items; null where there is none.</summary>
    public abstract MergeSchema? Items { get; }
}
