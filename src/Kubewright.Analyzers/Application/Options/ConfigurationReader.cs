using System.Collections.Immutable;
using Kubewright.Core.Application.Options;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>Reads from the code of a compilation what its application reads of the configuration.</summary>
internal static class ConfigurationReader
{
    private static readonly CodeCache<ConfigurationSyntax, ConfigurationFile> Files = new(ConfigurationSyntax.Find, ConfigurationFileReader.Read);

    public static ConfigurationReads Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var files = Files.Read(compilation, cancellationToken);
        var setInCode = files.SelectMany(file => file.SetInCode).ToImmutableHashSet();
        return new ConfigurationReads
        {
            Keys = [.. files.SelectMany(file => file.Keys).Select(key => key.IsRequired && setInCode.Contains(key.Reader.Split('.')[0]) ? key with { IsRequired = false } : key)],
            Sections = [.. files.SelectMany(file => file.Sections).Distinct(StringComparer.OrdinalIgnoreCase)],
            Open = [.. files.SelectMany(file => file.Open).Distinct(StringComparer.OrdinalIgnoreCase)],
            Variables = [.. files.SelectMany(file => file.Variables).Distinct(StringComparer.OrdinalIgnoreCase)],
            Unknown = files.Select(file => file.Unknown).FirstOrDefault(reason => reason is not null),
            MayReadAnyVariable = files.Any(file => file.MayReadAnyVariable) || !files.Any(file => file.MakesHost),
            HasOtherSources = files.Any(file => file.HasOtherSources),
        };
    }
}
