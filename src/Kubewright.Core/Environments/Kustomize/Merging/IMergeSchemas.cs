namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>The schemas of kinds.</summary>
internal interface IMergeSchemas
{
    /// <summary>The schema of a kind; null where there is none.</summary>
    MergeSchema? Find(string apiVersion, string kind);
}
