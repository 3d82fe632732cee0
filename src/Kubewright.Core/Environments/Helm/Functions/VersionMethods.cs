using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Versions;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>The methods of what <c>semver</c> gives.</summary>
internal static class VersionMethods
{
    private static readonly GoType Unsigned = new("uint64", GoKind.Uint32);

    public static GoFunction? Find(GoVersion receiver, string name)
    {
        var version = receiver.Version;
        switch (name)
        {
            case "Major":
                return Methods.Of(name, Number(version.Major));
            case "Minor":
                return Methods.Of(name, Number(version.Minor));
            case "Patch":
                return Methods.Of(name, Number(version.Patch));
            case "Prerelease":
                return Methods.Of(name, new GoString(version.Prerelease));
            case "Metadata":
                return Methods.Of(name, new GoString(version.Metadata));
            case "Original":
                return Methods.Of(name, new GoString(version.Original));
            case "String":
                return Methods.Of(name, new GoString(version.ToString()));
            case "IncMajor":
                return Methods.Of(name, Next(version, version.Major + 1, 0, 0));
            case "IncMinor":
                return Methods.Of(name, Next(version, version.Major, version.Minor + 1, 0));
            case "IncPatch":
                return Methods.Of(name, Next(version, version.Major, version.Minor, version.Prerelease.Length > 0 ? version.Patch : version.Patch + 1));
            case "SetPrerelease":
                return new GoFunction(name, [GoType.String], null, call => With(version with { Prerelease = call.String(0) }));
            case "SetMetadata":
                return new GoFunction(name, [GoType.String], null, call => With(version with { Metadata = call.String(0) }));
            case "Compare":
                return Comparison(name, receiver, order => GoInteger.Int(Math.Sign(order)));
            case "LessThan":
                return Comparison(name, receiver, order => GoBool.Of(order < 0));
            case "LessThanEqual":
                return Comparison(name, receiver, order => GoBool.Of(order <= 0));
            case "GreaterThan":
                return Comparison(name, receiver, order => GoBool.Of(order > 0));
            case "GreaterThanEqual":
                return Comparison(name, receiver, order => GoBool.Of(order >= 0));
            case "Equal":
                return Comparison(name, receiver, order => GoBool.Of(order == 0));
            default:
                return null;
        }
    }

    private static GoInteger Number(ulong value) => new(unchecked((long)value), Unsigned);

    private static GoVersion With(SemanticVersion version) => new(version with { Original = version.ToString() });

    private static GoVersion Next(SemanticVersion version, ulong major, ulong minor, ulong patch) =>
        With(version with { Major = major, Minor = minor, Patch = patch, Prerelease = "", Metadata = "" });

    private static GoFunction Comparison(string name, GoVersion receiver, Func<int, GoValue> result) => new(name, [receiver.Type], null, call =>
        call[0] is GoVersion other
            ? result(receiver.Version.CompareTo(other.Version))
            : throw new GoErrorException("runtime error: invalid memory address or nil pointer dereference"));
}
