namespace Kubewright.Core.Application.Repository;

/// <summary>An image that is built of a project.</summary>
/// <param name="Image">The image, such as <c>eshop/catalog.api</c>.</param>
/// <param name="ProjectPath">The project.</param>
/// <param name="Source">Where that is written, such as <c>docker-compose.yml</c>, as seen from the root.</param>
/// <param name="Line">The line there, counted from one.</param>
public sealed record ProjectImage(string Image, string ProjectPath, string Source, int Line)
{
    /// <summary>Whether a kustomization gives a built image this name, or the built one in its place, instead of it being built by this name.</summary>
    public bool IsRenamed { get; init; }
}
