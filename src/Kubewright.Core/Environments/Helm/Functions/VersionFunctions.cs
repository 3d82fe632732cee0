using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Versions;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Semantic versions.</summary>
internal static class VersionFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("semver", [GoType.String], call => new GoVersion(Parse(call.String(0))));
        table.Add("semverCompare", [GoType.String, GoType.String], Compare);
    }

    public static SemanticVersion Parse(string text) => SemanticVersion.Parse(text, out var problem) ?? throw new GoErrorException(problem);

    private static GoBool Compare(FunctionCall call)
    {
        var constraint = VersionConstraint.Parse(call.String(0), out var problem) ?? throw new GoErrorException(problem);
        return GoBool.Of(constraint.Allows(Parse(call.String(1))));
    }
}
