using System.Text;
using Kubewright.Build.Files;
using Kubewright.Build.Ownership;

namespace Kubewright.Build.Tests.Harness;

/// <summary>Projects in a folder of the test, which write to the folder <c>out</c> beside them.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("kubewright-build").FullName;

    public string Out => PathOf("out");

    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>A project that writes; its file is there.</summary>
    public ManifestFolder Project(string name = "Shop", string framework = "", string[]? frameworks = null, IFiles? files = null)
    {
        var project = PathOf(name + "/" + name + ".csproj");
        Directory.CreateDirectory(Path.GetDirectoryName(project)!);
        File.WriteAllText(project, "<Project />");
        return new ManifestFolder(files ?? new DiskFiles(waits: false), Out, new Writer(RelativePath.Of(project, Out), framework), frameworks ?? [framework]);
    }

    /// <summary>Files as a build wants them; each holds one object, which its text names.</summary>
    public static Dictionary<string, ManifestFile> Wanted(params (string Path, string Text)[] files) => files.ToDictionary(
        file => file.Path,
        file => new ManifestFile(Encoding.UTF8.GetBytes(file.Text), [new WrittenObject(file.Text, file.Text)]));

    /// <summary>Writes a file below <c>out</c> that no build knows of.</summary>
    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf("out/" + file))!);
        File.WriteAllText(PathOf("out/" + file), text);
    }

    public string Read(string file) => File.ReadAllText(PathOf("out/" + file));

    /// <summary>The files below <c>out</c> with their texts, without what Kubewright keeps for itself.</summary>
    public IEnumerable<string> Texts() =>
        All().Where(file => !file.StartsWith(Marker.Folder + "/", StringComparison.Ordinal)).Select(file => file + ": " + Read(file));

    /// <summary>All files below <c>out</c>.</summary>
    public IEnumerable<string> All() => Directory.Exists(Out)
        ? Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Out, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).ToList()
        : [];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
