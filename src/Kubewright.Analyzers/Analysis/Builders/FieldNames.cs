using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>What the members of the library's model are called in a manifest.</summary>
internal static class FieldNames
{
    public static string Of(ISymbol member) => Of(member.Name);

    /// <summary>A member's name with a small letter; the one exception is the number of a container port.</summary>
    public static string Of(string member) => member == "Number" ? "containerPort" : char.ToLowerInvariant(member[0]) + member.Substring(1);
}
