using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Code;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Options;
using Kubewright.Core.Application.Repository;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Application;

/// <summary>Collects what is known of the application that a compilation is: its code, its project, its Dockerfile and its appsettings.</summary>
internal static class ApplicationFactsReader
{
    private static readonly TextCache<SettingsFile> SettingsFiles = new(static file => SettingsFile.Read(file, CancellationToken.None));
    private static readonly TextCache<Dockerfile> Dockerfiles = new(static file => new Dockerfile(ContainerImage.Read(file)));
    private static readonly TextCache<RepositoryFacts> Repositories = new(RepositoryNotation.Read);
    private static readonly ImageCache SdkImages = new();

    /// <summary>Assemblies that only tests refer to.</summary>
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private static readonly Func<IAssemblySymbol, bool> IsTestFramework = static assembly => TestFrameworks.Contains(assembly.Name);

    /// <summary>The application of a compilation, or the library; none where it is a test.</summary>
    public static ApplicationReading Read(Compilation compilation, AnalyzerOptions analyzerOptions, CancellationToken cancellationToken) =>
        Read(compilation, analyzerOptions, CodeReaders.Default, cancellationToken);

    /// <summary>The same by some readers of code.</summary>
    internal static ApplicationReading Read(Compilation compilation, AnalyzerOptions analyzerOptions, CodeReaders readers, CancellationToken cancellationToken)
    {
        var failures = ImmutableArray.CreateBuilder<Finding>();
        var applications = Guard.Run(
            () => Read(compilation, analyzerOptions, readers, failures, cancellationToken),
            () => [],
            exception => failures.Add(Guard.CannotRead(PlaceOf(compilation, exception), exception)));
        return new ApplicationReading(applications, failures.ToImmutable());
    }

    private static ImmutableArray<ApplicationFacts> Read(
        Compilation compilation, AnalyzerOptions analyzerOptions, CodeReaders readers, ImmutableArray<Finding>.Builder failures,
            CancellationToken cancellationToken)
    {
        if (ReferencedAssemblies.Of(compilation).First(compilation, IsTestFramework) is not null)
        {
            return [];
        }

        T OfCode<T>(Func<Compilation, CancellationToken, T> read, T unknown) => Guard.Run(
            () => read(compilation, cancellationToken),
            () => unknown,
            exception => failures.Add(Guard.CannotRead(PlaceOf(compilation, exception), exception is UnreadableCodeException code ? code.Cause : exception)));

        T? OfFile<T>(AdditionalText file, Func<AdditionalText, T?> read, Func<T?> unknown)
            where T : class => Guard.Run(() => read(file), unknown, exception => failures.Add(Guard.CannotRead(new SourceFile(file.Path, "").All, exception)));

        var isLibrary = compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication);
        var code = isLibrary || !ReferencedAssemblies.Of(compilation).Have(compilation, "Microsoft.AspNetCore.Hosting.IWebHostBuilder")
            ? ListeningCode.None
            : OfCode(readers.Listening, CodeReaders.ListeningUnknown);
        var provider = analyzerOptions.AnalyzerConfigOptionsProvider;
        var options = ApplicationOptions.Read(provider.GlobalOptions);
        var files = analyzerOptions.AdditionalFiles.Where(file => ManifestFileOptions.Read(provider.GetOptions(file)).IsOfApplication).ToList();
        var dockerfiles = files.Where(file => !IsSettings(file)).ToList();
        return
        [
            new ApplicationFacts
            {
                AssemblyName = compilation.AssemblyName ?? "",
                ProjectName = options.ProjectName,
                DirectoryName = options.DirectoryName,
                ProjectPath = options.ProjectPath,
                Repository = RepositoryOf(analyzerOptions, file => OfFile(file, Repositories.Read, () => null)) ?? RepositoryFacts.Empty,
                Stated = [.. code.Stated, .. options.Workloads],
                TargetMajor = options.TargetMajor,
                NeedsRuntimeOfImage = options.NeedsRuntimeOfImage,
                ContainerRepository = options.ContainerRepository,
                Image = dockerfiles.Count switch
                {
                    0 when options.ContainerBaseImage is { } baseImage => SdkImages.Get(baseImage, options.ContainerEnvironment),
                    1 => OfFile(dockerfiles[0], Dockerfiles.Read, () => null)?.Image,
                    _ => null,
                },
                Settings = [.. files.Where(IsSettings)
                    .Select(file => OfFile(file, SettingsFiles.Read, () => SettingsFile.Unreadable(new SourceFile(file.Path, "")))).OfType<SettingsFile>()],
                Listening = code.Listening,
                IsWeb = code.IsWeb,
                IsLibrary = isLibrary,
                Code = new ApplicationCode
                {
                    Urls = OfCode(readers.Urls, new CodeUrls { ReadsOtherConfiguration = true }),
                    Routes = code.IsWeb ? OfCode(readers.Routes, ApplicationRoutes.NotKnown) : ApplicationRoutes.NotKnown,
                    Configuration = isLibrary ? ConfigurationReads.NotKnown : OfCode(readers.Configuration, ConfigurationReads.NotKnown),
                },
            },
        ];
    }

    private static RepositoryFacts? RepositoryOf(AnalyzerOptions analyzerOptions, Func<AdditionalText, RepositoryFacts?> read)
    {
        var provider = analyzerOptions.AnalyzerConfigOptionsProvider;
        return analyzerOptions.AdditionalFiles.FirstOrDefault(file => ManifestFileOptions.Read(provider.GetOptions(file)).IsRepository) is { } file
            ? read(file)
            : null;
    }

    /// <summary>The file of C# that could not be read; the first one where that is not known.</summary>
    private static SourceSpan PlaceOf(Compilation compilation, Exception exception) =>
        (exception is UnreadableCodeException code ? code.Tree : compilation.SyntaxTrees.FirstOrDefault()) is { } tree
            ? CodeFile.Of(tree).All with { Length = 0 }
            : new SourceFile(compilation.AssemblyName ?? "", "").All;

    /// <summary>A file of the application as findings name it; null where it could not be read.</summary>
    public static SourceFile? FileOf(AdditionalText file) =>
        Guard.Run(() => IsSettings(file) ? SettingsFiles.Read(file)?.File : Dockerfiles.Read(file)?.Image?.File, static () => null, static _ => { });

    private static bool IsSettings(AdditionalText file) => SettingsFile.IsFileName(file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1));

    /// <summary>A Dockerfile that was read; one without a FROM makes no image.</summary>
    private sealed record Dockerfile(ContainerImage? Image);
}
