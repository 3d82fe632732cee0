using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>
/// What a build hands over to the compiler of the files of a repository: one line for each application and each image, its fields between tabs. So an edit of
/// a script or a page compiles nothing anew unless it changes what is said of images.
/// </summary>
public static class RepositoryNotation
{
    private const string Head = "kubewright repository 1";

    public static string Write(RepositoryFacts repository)
    {
        var text = new StringBuilder(Head).Append('\t').Append(Field(repository.Root)).Append('\n');
        foreach (var project in repository.Applications)
        {
            Append(text, "application", project.Path, project.AssemblyName, project.ContainerRepository ?? "", string.Join("|", project.Workloads));
        }

        foreach (var image in repository.Images)
        {
            Append(text, image.IsRenamed ? "renamed" : "image", image.ProjectPath, image.Image, image.Source,
                image.Line.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; nothing where it is something else.</summary>
    public static RepositoryFacts Read(SourceFile file)
    {
        var lines = file.Text.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        return lines[0] is not [Head, var root] ? RepositoryFacts.Empty : new RepositoryFacts(
            root,
            [.. lines.Where(line => line is ["application", _, _, _, _]).Select(Application)],
            [.. lines.Where(line => line is ["image" or "renamed", _, _, _, _]).Select(Image)],
            ImmutableDictionary<string, ImmutableArray<string>>.Empty);
    }

    private static ProjectFacts Application(string[] line) => new()
    {
        Path = line[1],
        Name = RepositoryTree.NameOf(line[1]) is var name && name.LastIndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name,
        AssemblyName = line[2],
        IsApplication = true,
        ContainerRepository = line[3].Length == 0 ? null : line[3],
        Workloads = [.. line[4].Split(['|'], StringSplitOptions.RemoveEmptyEntries)],
    };

    private static ProjectImage Image(string[] line) =>
        new(line[2], line[1], line[3], int.TryParse(line[4], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1)
        {
            IsRenamed = line[0] == "renamed",
        };

    private static void Append(StringBuilder text, params string[] fields) => text.Append(string.Join("\t", fields.Select(Field))).Append('\n');

    private static string Field(string value) => value.IndexOfAny(['\t', '\n', '\r']) < 0 ? value : new string([.. value.Where(one => !char.IsControl(one))]);
}
