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

    /// <summary>The other names of images that are built of projects.</summary>
    public static IEnumerable<ProjectImage> Of(IReadOnlyCollection<ProjectImage> built, IEnumerable<SourceFile> kustomizations, string root) =>
    [
        .. from file in kustomizations
           from document in YamlReader.ReadAsWritten(file)
           from image in ((document.Root as YamlMapping)?["images"] as YamlSequence)?.Items.OfType<YamlMapping>() ?? []
           let name = (image["name"] as YamlScalar)?.Value
           let place = image["newName"] as YamlScalar
           where !string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(place?.Value) && name != place!.Value
           from one in built
           let other = IsOf(one, place!.Value) ? name : IsOf(one, name!) ? place.Value : null
           where other is not null
           select new ProjectImage(other, one.ProjectPath, RepositoryTree.Relative(file.Path, root), place!.Span.StartPosition.Line + 1) { IsRenamed = true },
    ];

    private static bool IsOf(ProjectImage built, string image) =>
        string.Equals(ImageName.Repository(built.Image), ImageName.Repository(image), StringComparison.OrdinalIgnoreCase);
}
