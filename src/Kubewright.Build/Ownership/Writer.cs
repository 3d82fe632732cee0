using System.Security.Cryptography;
using System.Text;
using Kubewright.Build.Files;

namespace Kubewright.Build.Ownership;

/// <summary>Who writes manifests to a folder: a project, for one of its target frameworks.</summary>
/// <param name="Project">The project file as seen from the folder, so that a copy of both is as it was.</param>
/// <param name="Framework">The target framework; empty where the project names none.</param>
internal sealed record Writer(string Project, string Framework)
{
    /// <summary>What messages call it: the name of the project.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Project);

    /// <summary>A file name of its own, which says whose it is.</summary>
    public string FileName => Short(Letters(Name), 60) + (Framework.Length == 0 ? "" : "-" + Short(Letters(Framework), 40)) + "-"
        + Hash(Project + "\n" + Framework);

    /// <summary>Whether both are the same project, for whatever frameworks.</summary>
    public bool IsOfSameProject(Writer other) => RelativePath.Comparer.Equals(Project, other.Project);

    /// <summary>Eight hexadecimal digits of a text's SHA-256.</summary>
    public static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return Digits(sha.ComputeHash(Encoding.UTF8.GetBytes(text))).Substring(0, 8);
    }

    /// <summary>Bytes as hexadecimal digits.</summary>
    public static string Digits(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();

    private static string Short(string text, int length) => text.Length <= length ? text : text.Substring(0, length);

    private static string Letters(string text) => new([.. text.Select(one => char.IsLetterOrDigit(one) || one is '.' or '-' or '_' ? one : '_')]);
}
