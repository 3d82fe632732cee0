using System.Text;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Generating;

/// <summary>What a generator puts into an object: env files, literals and files, in this order (api/kv/kv.go).</summary>
internal static class KeyValueSources
{
    /// <summary>All keys with their values, in the order of the keys.</summary>
    /// <exception cref="RefusedException">A source cannot be read, or a key comes twice.</exception>
    public static List<KeyValue> Read(ConfigurationFields arguments, KustomizationScope scope)
    {
        var all = new List<KeyValue>();
        foreach (var path in arguments.Texts("envs").Concat(arguments.Text("env") is { } single ? [single] : []))
        {
            all.AddRange(ReadLines(path, scope));
        }

        all.AddRange(arguments.Texts("literals").Select(ReadLiteral));
        all.AddRange(arguments.Texts("files").Select(file => ReadFile(file, scope)));

        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            if (!keys.Add(one.Key))
            {
                throw new RefusedException($"configmap {arguments.Value("name")} illegally repeats the key `{one.Key}`", one.Span);
            }
        }

        return [.. all.OrderBy(one => one.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<KeyValue> ReadLines(YamlScalar path, KustomizationScope scope)
    {
        var file = scope.Load(path);
        var bytes = scope.LoadBytes(path.Value, path.Span);
        if (Encoding.UTF8.GetString(bytes).IndexOf('\uFFFD') >= 0 && file.Text.IndexOf('\uFFFD') >= 0)
        {
            throw new RefusedException($"'{path.Value}' has invalid utf8 bytes", path.Span);
        }

        for (var start = 0; start < file.Text.Length;)
        {
            var end = file.Text.IndexOf('\n', start);
            end = end < 0 ? file.Text.Length : end;
            var last = end > start && file.Text[end - 1] == '\r' ? end - 1 : end;
            var first = start;
            while (first < last && char.IsWhiteSpace(file.Text[first]))
            {
                first++;
            }

            start = end + 1;
            if (first == last || file.Text[first] == '#')
            {
                continue;
            }

            var line = file.Text.Substring(first, last - first);
            var equals = line.IndexOf('=');
            var key = equals < 0 ? line : line.Substring(0, equals);
            if (key.Length > 0)
            {
                var value = equals < 0 ? "" : line.Substring(equals + 1);
                yield return new KeyValue(key, Encoding.UTF8.GetBytes(value), new SourceSpan(file, last - value.Length, value.Length));
            }
        }
    }

    private static KeyValue ReadLiteral(YamlScalar literal)
    {
        var equals = literal.Value.IndexOf('=');
        if (equals <= 0)
        {
            throw new RefusedException($"invalid literal source {literal.Value}, expected key=value", literal.Span);
        }

        var value = literal.Value.Substring(equals + 1);
        if (value.Length >= 2 && value[0] == value[value.Length - 1] && value[0] is '"' or '\'')
        {
            value = value.Substring(1, value.Length - 2);
        }

        return new KeyValue(literal.Value.Substring(0, equals), Encoding.UTF8.GetBytes(value), literal.Span);
    }

    private static KeyValue ReadFile(YamlScalar source, KustomizationScope scope)
    {
        var parts = source.Value.Split('=');
        var (key, path) = parts switch
        {
            [var only] => (only.Substring(only.LastIndexOf('/') + 1), only),
            [{ Length: > 0 }, { Length: > 0 }] => (parts[0], parts[1]),
            _ => throw new RefusedException($"file source '{source.Value}' is not 'path' or 'key=path'", source.Span),
        };
        var bytes = scope.LoadBytes(path, source.Span);
        var file = scope.Session.Files.FindText(SourcePath.Combine(scope.Directory, path));
        return new KeyValue(key, bytes, file?.All ?? source.Span);
    }
}
