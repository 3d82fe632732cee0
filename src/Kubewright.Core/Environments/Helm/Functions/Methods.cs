using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>The methods of the objects that Helm gives to templates.</summary>
internal static class Methods
{
    private static readonly GoType Text = GoType.String;

    /// <summary>The method of a value; null where its type has none of that name.</summary>
    public static GoFunction? Find(GoValue receiver, string name) => receiver switch
    {
        GoMap map when ReferenceEquals(map.Type, GoType.Files) => FileMethods.Find(map, name),
        GoMap map when ReferenceEquals(map.Type, GoType.Values) => OfValues(map, name),
        GoSlice slice when ReferenceEquals(slice.Type, GoType.VersionSet) && name == "Has" => new GoFunction(name, [Text], null, call =>
            GoBool.Of(slice.Items.Any(item => ((GoString)item).Value == call.String(0)))),
        GoVersion version => VersionMethods.Find(version, name),
        GoTime time => TimeMethods.Find(time, name),
        GoInteger { Type: var type } number when ReferenceEquals(type, GoType.Duration) => TimeMethods.FindOfDuration(number.Value, name),
        GoInteger { Type: var type } number when name == "String" && (ReferenceEquals(type, GoType.Month) || ReferenceEquals(type, GoType.Weekday)) =>
            Of(name, new GoString(GoPrinter.Scalar(number))),
        GoObject value when value.Type.Name == "common.KubeVersion" => name switch
        {
            "String" => Of(name, value.Field("normalizedVersion")!),
            "GitVersion" => Of(name, value.Field("Version")!),
            _ => null,
        },
        _ => null,
    };

    /// <summary>A method without parameters.</summary>
    public static GoFunction Of(string name, GoValue value) => new(name, [], null, _ => value);

    private static GoFunction? OfValues(GoMap map, string name) => name switch
    {
        "YAML" => new GoFunction(name, [], null, _ => new GoString(YamlWriter.Write(map).Value + "\n")),
        "AsMap" => new GoFunction(name, [], null, _ => map.Shallow(GoType.Map)),
        "Table" => new GoFunction(name, [Text], null, call => Table(map, call.String(0))),
        "PathValue" => new GoFunction(name, [Text], null, call => PathValue(map, call.String(0))),
        _ => null,
    };

    private static GoMap Table(GoMap map, string path)
    {
        foreach (var part in path.Split('.'))
        {
            map = map[part] as GoMap ?? throw new GoErrorException($"{GoQuote.Quote(part)} is not a table");
        }

        return map;
    }

    private static GoValue PathValue(GoMap map, string path)
    {
        var dot = path.LastIndexOf('.');
        var key = path.Substring(dot + 1);
        var table = dot < 0 ? map : Table(map, path.Substring(0, dot));
        return table.Entries.TryGetValue(key, out var value) && value is not GoMap ? value
            : throw new GoErrorException(path.Length == 0 ? "YAML path cannot be empty" : $"{GoQuote.Quote(key)} is not a value");
    }
}
