using Kubewright.Core.Environments.Kustomize.Configuring;

namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>The schemas that a kustomization names with <c>openapi</c>. The first that are named count for the whole rendering.</summary>
internal static class OwnSchemas
{
    /// <exception cref="RefusedException">There are no such schemas.</exception>
    public static void Set(ConfigurationFields kustomization, KustomizationScope scope)
    {
        if (kustomization.Fields("openapi") is not { } openApi || scope.Session.HasOwnSchemas)
        {
            return;
        }

        var version = openApi.Text("version");
        if (openApi.Text("path") is { } path)
        {
            if (version is not null)
            {
                throw new RefusedException("builtin version and custom schema provided, cannot use both", version.Span);
            }

            var document = ConfigurationReader.ReadRoot(scope.Load(path)) ?? throw new RefusedException("the schema is empty", path.Span);
            scope.Session.Schemas = new OpenApiMergeSchemas(document, scope.Session.ClusterScope);
            scope.Session.HasOwnSchemas = true;
        }
        else if (version is not null && version.Value != "v1.21.2")
        {
            throw new RefusedException("the specified OpenAPI version is not built in", version.Span);
        }
    }
}
