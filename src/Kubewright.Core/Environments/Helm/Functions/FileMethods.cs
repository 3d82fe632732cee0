using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>The methods of <c>.Files</c>.</summary>
internal static class FileMethods
{
    private static readonly GoType Text = GoType.String;

    public static GoFunction? Find(GoMap files, string name) => name switch
    {
        "Get" => new GoFunction(name, [Text], null, call => new GoString(Content(files, call.String(0)))),
        "GetBytes" => new GoFunction(name, [Text], null, call => files[call.String(0)] as GoBytes ?? new GoBytes(() => TracedText.Empty)),
        "Glob" => new GoFunction(name, [Text], null, call => Glob(files, call.String(0))),
        "AsConfig" => Methods.Of(name, new GoString(YamlWriter.Write(ByName(files, content => content)))),
        "AsSecrets" => Methods.Of(name, new GoString(YamlWriter.Write(ByName(
            files, content => TracedText.Of(Convert.ToBase64String(GoText.ToBytes(content.Value))))))),
        "Lines" => new GoFunction(name, [Text], null, call => Lines(Content(files, call.String(0)))),
        _ => null,
    };

    private static TracedText Content(GoMap files, string path) => files[path] is GoBytes bytes ? bytes.Content : TracedText.Empty;

    private static GoMap Glob(GoMap files, string pattern)
    {
        var matcher = new GlobPattern(pattern);
        var result = new GoMap(GoType.Files);
        foreach (var entry in files.Entries)
        {
            if (matcher.Matches(entry.Key))
            {
                result[entry.Key] = entry.Value;
            }
        }

        return result;
    }

    private static GoMap ByName(GoMap files, Func<TracedText, TracedText> convert)
    {
        var map = new GoMap(GoType.TextMap);
        foreach (var path in files.SortedKeys())
        {
            map[PathFunctions.Base(path)] = new GoString(convert(((GoBytes)files[path]).Content));
        }

        return map;
    }

    private static GoSlice Lines(TracedText content)
    {
        if (content.Length == 0)
        {
            return new GoSlice([], GoType.Texts);
        }

        var text = content.Value.EndsWith("\n", StringComparison.Ordinal) ? content.Slice(0, content.Length - 1) : content;
        return new GoSlice([.. TextFunctions.Split(text, "\n", -1).Select(line => new GoString(line))], GoType.Texts);
    }
}
