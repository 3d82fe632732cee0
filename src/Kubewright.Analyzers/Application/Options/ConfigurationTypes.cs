using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>Recognizes the types by which code reads its configuration.</summary>
internal static class ConfigurationTypes
{
    /// <summary>Whether a type is an <c>IConfiguration</c> of any form.</summary>
    public static bool IsConfiguration(ITypeSymbol? type) => type is not null
        && (IsNamed(type, "IConfiguration") || type.AllInterfaces.Any(one => IsNamed(one, "IConfiguration")));

    /// <summary>Whether a type is a section.</summary>
    public static bool IsSection(ITypeSymbol? type) => type is not null
        && (IsNamed(type, "IConfigurationSection") || type.AllInterfaces.Any(one => IsNamed(one, "IConfigurationSection")));

    /// <summary>Whether a type collects sources of the configuration.</summary>
    public static bool IsBuilder(ITypeSymbol? type) => type is not null
        && (IsNamed(type, "IConfigurationBuilder") || type.AllInterfaces.Any(one => IsNamed(one, "IConfigurationBuilder")));

    private static bool IsNamed(ITypeSymbol type, string name) =>
        type.Name == name
            && type.ContainingNamespace is { Name: "Configuration", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } };
}
