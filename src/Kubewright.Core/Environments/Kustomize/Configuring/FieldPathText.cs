namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>Paths of fields as kustomize writes them (kyaml/utils/pathsplitter.go).</summary>
internal static class FieldPathText
{
    /// <summary>The parts of a path; a backslash before a delimiter makes it part of a name, a leading delimiter is ignored.</summary>
    public static List<string> Split(string path, char delimiter)
    {
        var parts = path.Split(delimiter);
        var first = parts.Length > 1 && parts[0].Length == 0 ? 1 : 0;
        var result = new List<string> { parts[first] };
        for (var i = first + 1; i < parts.Length; i++)
        {
            var last = result[result.Count - 1];
            if (last.EndsWith("\\", StringComparison.Ordinal))
            {
                result[result.Count - 1] = last.Substring(0, last.Length - 1) + delimiter + parts[i];
            }
            else
            {
                result.Add(parts[i]);
            }
        }

        return result;
    }

    /// <summary>The parts of a path with dots; what is in brackets stays together, and loses them unless it selects a list's item.</summary>
    public static List<string> SplitWithBrackets(string path)
    {
        var result = new List<string>();
        var parts = Split(path, '.');
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Length == 0 || part[0] != '[' || part[part.Length - 1] == ']')
            {
                result.Add(part);
                continue;
            }

            while (i < parts.Count - 1)
            {
                part += "." + parts[++i];
                if (parts[i].EndsWith("]", StringComparison.Ordinal))
                {
                    break;
                }
            }

            result.Add(part.IndexOf('=') >= 0 ? part : part.Trim('[', ']'));
        }

        return result;
    }
}
