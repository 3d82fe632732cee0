using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Repository;

/// <summary>
/// Reads which other names kustomizations give to images that are built: manifests say the one, builds the other
/// (kubectl.docs.kubernetes.io, kustomization "images").
/// </summary>
internal static class RenamedImages
{
    /// <summary>Whether a file is a kustomization, by its name.</summary>
    public static bool IsKustomization(string path) => RepositoryTree.NameOf(path) is "kustomization.yaml" or "kustomization.yml" or "Kustomization";

    /// <summary>The images that a kustomization gives another name.</summary>
    public static IReadOnlyList<RenamedImage> Read(SourceFile file) =>
    [
        .. from document in YamlReader.ReadAsWritten(file)
           from image in ((document.Root as YamlMapping)?["images"] as YamlSequence)?.Items.OfType<YamlMapping>() ?? []
           let name = (image["name"] as YamlScalar)?.Value
           let other = image["newName"] as YamlScalar
           where !string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(other?.Value) && name != other!.Value
           select new RenamedImage(name!, other!.Value, other.Span),
    ];

    /// <summary>The other names of images that are built of projects.</summary>
    public static IEnumerable<ProjectImage> Of(IReadOnlyCollection<ProjectImage> built, IEnumerable<RenamedImage> renamed, string root) =>
    [
        .. from rename in renamed
           from one in built
           let other = IsOf(one, rename.NewName) ? rename.Name : IsOf(one, rename.Name) ? rename.NewName : null
           where other is not null
           select new ProjectImage(other, one.ProjectPath, RepositoryTree.Relative(rename.Place.File.Path, root), rename.Place.StartPosition.Line + 1)
           {
               IsRenamed = true,
           },
    ];

    private static bool IsOf(ProjectImage built, string image) =>
        string.Equals(ImageName.Repository(built.Image), ImageName.Repository(image), StringComparison.OrdinalIgnoreCase);
}
