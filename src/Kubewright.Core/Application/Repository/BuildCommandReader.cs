using Kubewright.Core.Application.Docker;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>Reads <c>docker build -t X -f P C</c> and its kin wherever they are written: in scripts, Makefiles, pipelines, pages.</summary>
internal static class BuildCommandReader
{
    private static readonly string[] Commands = ["docker build ", "docker buildx build ", "docker image build ", "podman build ", "nerdctl build ",
        "az acr build ", "buildah bud "];
    private static readonly string[] TagOptions = ["-t", "--tag", "--image"];
    private static readonly string[] FileOptions = ["-f", "--file"];

    /// <summary>Options of these commands that take no value; of every other the next word is its value.</summary>
    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal) { "--no-cache", "--pull", "--push", "--load", "--rm", "--squash", "-q",
        "--quiet", "--force-rm", "--no-logs", "--no-wait" };

    /// <param name="file">The file.</param>
    /// <param name="root">The root of the repository.</param>
    /// <param name="exists">Whether there is a file of a path.</param>
    public static IEnumerable<ImageBuild> Read(SourceFile file, string root, Func<string, bool> exists)
    {
        var text = file.Text;
        foreach (var command in Commands)
        {
            for (var at = text.IndexOf(command, StringComparison.Ordinal); at >= 0; at = text.IndexOf(command, at + 1, StringComparison.Ordinal))
            {
                var end = EndOf(text, at);
                var words = DockerWords.Split(Joined(text.Substring(at + command.Length, end - at - command.Length)))
                    .TakeWhile(word => word is not ("&&" or ";" or "||" or "|")).ToList();
                foreach (var build in ReadWords(words, Bases(file, root, text, at), exists, new SourceSpan(file, at, end - at)))
                {
                    yield return build;
                }
            }
        }
    }

    private static IEnumerable<ImageBuild> ReadWords(List<string> words, IReadOnlyList<string> bases, Func<string, bool> exists, SourceSpan place)
    {
        var images = new List<string>();
        string? stated = null;
        string? context = null;
        for (var at = 0; at < words.Count; at++)
        {
            var (name, value) = words[at].IndexOf('=') is > 0 and var equals && words[at][0] == '-'
                ? (words[at].Substring(0, equals), words[at].Substring(equals + 1))
                : (words[at], null);
            if (name.Length > 1 && name[0] == '-')
            {
                value ??= Flags.Contains(name) || at + 1 == words.Count ? null : words[++at];
                if (TagOptions.Contains(name, StringComparer.Ordinal) && value is not null)
                {
                    images.Add(value);
                }
                else if (FileOptions.Contains(name, StringComparer.Ordinal))
                {
                    stated = value;
                }
            }
            else
            {
                context = words[at].TrimEnd('`', ')');
            }
        }

        var resolved = images.Select(ImageText.Resolve).OfType<string>().Where(image => image.IndexOf('<') < 0).ToList();
        if (resolved.Count == 0 || (stated is null && context is null))
        {
            yield break;
        }

        foreach (var from in bases)
        {
            var folder = SourcePath.Combine(from, context ?? ".");
            var dockerfile = stated is null ? SourcePath.Combine(folder, "Dockerfile") : SourcePath.Combine(from, stated);
            if (exists(dockerfile) || (stated is null && exists(SourcePath.Combine(folder, "dockerfile"))))
            {
                foreach (var image in resolved)
                {
                    yield return new ImageBuild(image, dockerfile, folder, null, place);
                }

                yield break;
            }
        }
    }

    /// <summary>The folders that a path may be seen from: the one that was changed to last, the file's own, the root.</summary>
    private static IReadOnlyList<string> Bases(SourceFile file, string root, string text, int at)
    {
        var bases = new List<string>();
        var change = Math.Max(text.LastIndexOf("cd ", at, StringComparison.Ordinal), text.LastIndexOf("working-directory: ", at, StringComparison.Ordinal));
        if (change >= 0 && (change == 0 || !char.IsLetterOrDigit(text[change - 1])))
        {
            var start = text.IndexOf(' ', change) + 1;
            var end = text.IndexOfAny(['\n', '&', ';'], start);
            var folder = text.Substring(start, (end < 0 ? text.Length : end) - start).Trim().Trim('"', '\'');
            if (folder.Length > 0 && folder.IndexOfAny(['$', '`']) < 0)
            {
                bases.Add(SourcePath.Combine(file.Directory, folder));
                bases.Add(SourcePath.Combine(root, folder));
            }
        }

        bases.Add(file.Directory);
        bases.Add(root);
        return bases;
    }

    /// <summary>Where a command ends: at the end of its line, or of those that continue it.</summary>
    private static int EndOf(string text, int at)
    {
        while (true)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
            {
                return text.Length;
            }

            var last = end - 1;
            while (last >= at && text[last] is '\r' or ' ')
            {
                last--;
            }

            if (last < at || text[last] is not ('\\' or '^' or '`'))
            {
                return end;
            }

            at = end + 1;
        }
    }

    private static string Joined(string command) =>
        command.Replace("\\\r\n", " ").Replace("\\\n", " ").Replace("^\r\n", " ").Replace("`\n", " ").Replace("`\r\n", " ").TrimEnd('`', '\'', '"');
}
