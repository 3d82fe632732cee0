using Kubewright.Core.Environments;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Environments.Kustomize;

/// <summary>
/// A kustomization with what kustomize 5.5 makes of it, from a file of the folder <c>Cases</c>: files, each after a line <c>==&gt; PATH</c>, and at the
/// end the output after
/// <c>==&gt; EXPECTED</c>, or <c>==&gt; REFUSED</c>. What is rendered is the directory <c>over</c>.
/// </summary>
internal sealed record KustomizeCase(IReadOnlyList<SourceFile> Files, string? Expected)
{
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Root, "tests/Kubewright.Core.Tests/Environments/Kustomize/Cases");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public IEnvironmentFiles Repository => new RepositoryFiles(Files);

    public static KustomizeCase Read(string name)
    {
        var parts = ("\n" + File.ReadAllText(Path.Combine(Folder, name + ".txt")).ReplaceLineEndings("\n")).Split("\n==> ").Skip(1).Select(part =>
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            return end < 0 ? (Path: part, Text: "") : (Path: part[..end], Text: part[(end + 1)..] + "\n");
        }).ToList();
        var last = parts[^1];
        return new KustomizeCase(
            [.. parts.SkipLast(1).Select(part => new SourceFile(part.Path, part.Text))], last.Path == "EXPECTED" ? last.Text.TrimEnd('\n') + "\n" : null);
    }
}
