using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>A place that says which image is built of what.</summary>
/// <param name="Image">The image as it is written, without its tag where that is filled in; what is not known in it is left out.</param>
/// <param name="Dockerfile">The full path of the Dockerfile; null where none is stated.</param>
/// <param name="Context">The full path of the folder that is built; null where none is stated.</param>
/// <param name="Project">The full path of the project that is built; null where none is stated.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record ImageBuild(string Image, string? Dockerfile, string? Context, string? Project, SourceSpan Place);
