using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>Adds to the names of generated objects a hash of what they hold (api/internal/builtins/HashTransformer.go).</summary>
internal sealed class HashTransformer : ITransformer
{
    public string Name => "HashTransformer";

    public void Transform(ResourceList resources)
    {
        foreach (var resource in resources.All)
        {
            if (resource.NeedsHash)
            {
                var hash = ContentHash.Of(resource.Root);
                resource.StoreId();
                var name = resource.Metadata!["name"]!;
                name.Value += "-" + hash;
                name.Tag = "";
                name.By = "hash";
            }
        }
    }
}
