using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Docker;

/// <summary>
/// The image that an application comes in: what the last stage of its Dockerfile, and the stages and image below it, leave behind, or what
/// the SDK's container targets make. What a build argument without a default decides is unknown.
/// </summary>
public sealed class ContainerImage
{
    private ContainerImage(SourceFile? file) => File = file;

    /// <summary>The Dockerfile; null where the SDK makes the image without one.</summary>
    public SourceFile? File { get; }

    /// <summary>The image that the last stage is on, through the stages between; unknown text where an argument decides.</summary>
    public DockerValue? BaseImage { get; private set; }

    /// <summary>Environment variables that its stages set, by name.</summary>
    public IReadOnlyDictionary<string, DockerValue> Environment => _environment;

    /// <summary>The ports that it documents with EXPOSE: evidence of intent, they open nothing.</summary>
    public ImmutableArray<(int Port, SourceSpan Span)> ExposedPorts => [.. _exposedPorts];

    /// <summary>The user it runs as; null where no stage says so.</summary>
    public DockerValue? User { get; private set; }

    /// <summary>The folder that it starts in; null where no stage says so, or where that is not known.</summary>
    public string? WorkingDirectory { get; private set; }

    /// <summary>The words of ENTRYPOINT; empty where there is none.</summary>
    public ImmutableArray<string> EntryPoint { get; private set; } = [];

    /// <summary>The words of CMD, which follow those of ENTRYPOINT and give way to the manifest's <c>args</c>; empty where there is none.</summary>
    public ImmutableArray<string> Arguments { get; private set; } = [];

    /// <summary>ENTRYPOINT and CMD as they are written, where they are.</summary>
    private SourceSpan? _entryPoint;
    private SourceSpan? _arguments;

    private bool _setsArguments;
    private bool _isShellForm;

    // Stages share what the stage below exposes, and each instruction adds to it, without a copy.
    private ImmutableList<(int Port, SourceSpan Span)> _exposedPorts = [];

    /// <summary>Immutable, so that a stage takes those of the stage below without a copy, and an instruction sees them as they were before it.</summary>
    private ImmutableDictionary<string, DockerValue> _environment = ImmutableDictionary.Create<string, DockerValue>(StringComparer.Ordinal);

    /// <summary>The places of ENTRYPOINT and CMD, in this order; empty where neither is written.</summary>
    public IEnumerable<SourceSpan> Commands => new[] { _entryPoint, _arguments }.OfType<SourceSpan>();

    /// <summary>Reads the image of a Dockerfile's last stage; null where it has no FROM.</summary>
    public static ContainerImage? Read(SourceFile file)
    {
        var instructions = DockerfileReader.Read(file);
        var arguments = new Dictionary<string, string?>(StringComparer.Ordinal);
        var head = new DockerScope(null, null, arguments, new ExpansionBudget());
        var stages = new Dictionary<string, ContainerImage>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        ContainerImage? current = null;
        foreach (var instruction in instructions)
        {
            if (instruction.Name == "FROM")
            {
                current = From(file, instruction, head, stages, out var name);
                stages[count++.ToString(CultureInfo.InvariantCulture)] = current;
                if (name is not null)
                {
                    stages[name] = current;
                }
            }
            else if (current is not null)
            {
                current.Apply(instruction, arguments, current.ScopeOf(arguments, head.Budget));
            }
            else if (instruction.Name == "ARG")
            {
                Declare(instruction, arguments, head);
            }
        }

        return current;
    }

    /// <summary>The image that <c>dotnet publish /t:PublishContainer</c> makes (learn.microsoft.com/dotnet/core/containers/publish-configuration).</summary>
    /// <param name="baseImage">Its <c>ContainerBaseImage</c>, stated or inferred; null where that cannot be told.</param>
    /// <param name="environment">Its <c>ContainerEnvironmentVariable</c> items; the value null where it is not known.</param>
    public static ContainerImage OfSdk(string? baseImage, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var image = new ContainerImage(null) { BaseImage = new DockerValue(baseImage, null) };
        foreach (var variable in environment)
        {
            image._environment = image._environment.SetItem(variable.Key, new DockerValue(variable.Value, null));
        }

        return image;
    }

    /// <summary>The folder of an assembly that it starts; null where it starts none, or where that is not known.</summary>
    public string? FolderOf(string assembly)
    {
        if (File is null)
        {
            // Where the SDK puts it (Microsoft.NET.Build.Containers.targets, ContainerWorkingDirectory).
            return "/app";
        }

        if (EntryPoint.Concat(Arguments).FirstOrDefault(word => IsOf(assembly, word)) is not { } started)
        {
            return null;
        }

        var path = started.Replace('\\', '/');
        var full = path.StartsWith("/", StringComparison.Ordinal) ? path : WorkingDirectory is { } directory ? SourcePath.Combine(directory, path) : null;
        return full is null || full.LastIndexOf('/') <= 0 ? null : full.Substring(0, full.LastIndexOf('/'));
    }

    /// <summary>Whether it starts an assembly: <c>dotnet Shop.Orders.dll</c>, <c>./Shop.Orders</c>.</summary>
    public bool Starts(string assembly) => EntryPoint.Concat(Arguments).Any(word => IsOf(assembly, word));

    /// <summary>
    /// The words that an assembly is started with: those behind it in ENTRYPOINT, and the arguments of the container, unless ENTRYPOINT is a line for a
    /// shell, which takes them for its own (docs.docker.com/reference/dockerfile#entrypoint).
    /// </summary>
    /// <param name="assembly">The assembly's name.</param>
    /// <param name="stated">The manifest's <c>args</c>; null where it has none, so that CMD counts.</param>
    public IEnumerable<string> CommandLineOf(string assembly, IEnumerable<string>? stated)
    {
        var words = _isShellForm ? EntryPoint : EntryPoint.Concat(stated ?? Arguments);

        // Where the assembly is not named, as in an image of the SDK's, all of them are its own.
        return words.Any(word => IsOf(assembly, word)) ? words.SkipWhile(word => !IsOf(assembly, word)).Skip(1) : words;
    }

    /// <summary>Whether the <c>args</c> of a manifest take the place of the words that start an assembly: those of CMD.</summary>
    public bool IsReplacedByArguments(string assembly) => Arguments.Any(word => IsOf(assembly, word)) && !EntryPoint.Any(word => IsOf(assembly, word));

    /// <summary>
    /// Whether something before the assembly may set variables for it: <c>NAME=value dotnet Orders.dll</c>, a script of one's own. Those that wait
    /// for a server set none.
    /// </summary>
    public bool SetsVariables(string assembly) => EntryPoint.Concat(Arguments)
        .TakeWhile(word => !IsOf(assembly, word))
        .Any(word => word is "." or "source" or "export" or "env"
            || (word.IndexOf('=') > 0 && !word.StartsWith("-", StringComparison.Ordinal))
            || (word.EndsWith(".sh", StringComparison.Ordinal) && word.IndexOf("wait", StringComparison.OrdinalIgnoreCase) < 0));

    private static bool IsOf(string assembly, string word) => word.Substring(word.LastIndexOfAny(['/', '\\']) + 1) is var file
        && (string.Equals(file, assembly, StringComparison.OrdinalIgnoreCase)
            || string.Equals(file, assembly + ".dll", StringComparison.OrdinalIgnoreCase)
            || string.Equals(file, assembly + ".exe", StringComparison.OrdinalIgnoreCase));

    private static ContainerImage From(
        SourceFile file,
        DockerInstruction instruction,
        DockerScope arguments,
        Dictionary<string, ContainerImage> stages,
        out string? name)
    {
        var words = instruction.Arguments.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        name = words.Length > 2 && string.Equals(words[1], "AS", StringComparison.OrdinalIgnoreCase) ? words[2] : null;
        var text = words.Length == 0 ? null : DockerVariables.Replace(words[0], arguments);
        var image = new ContainerImage(file);
        if (text is not null && stages.TryGetValue(text, out var below))
        {
            image.BaseImage = below.BaseImage;
            image._exposedPorts = below._exposedPorts;
            image.User = below.User;
            image.WorkingDirectory = below.WorkingDirectory;
            image.EntryPoint = below.EntryPoint;
            image.Arguments = below.Arguments;
            image._entryPoint = below._entryPoint;
            image._arguments = below._arguments;
            image._environment = below._environment;
            image._isShellForm = below._isShellForm;
        }
        else
        {
            image.BaseImage = new DockerValue(text, instruction.Span);
        }

        return image;
    }

    private static void Declare(DockerInstruction instruction, Dictionary<string, string?> arguments, DockerScope known)
    {
        foreach (var word in DockerWords.Split(instruction.Arguments))
        {
            var equals = word.IndexOf('=');
            if (equals > 0)
            {
                arguments[word.Substring(0, equals)] = DockerVariables.Replace(word.Substring(equals + 1), known);
            }
            else if (!arguments.ContainsKey(word))
            {
                arguments[word] = null;
            }
        }
    }

    private void Apply(DockerInstruction instruction, Dictionary<string, string?> arguments, DockerScope known)
    {
        switch (instruction.Name)
        {
            case "ARG":
                Declare(instruction, arguments, known);
                break;
            case "ENV":
                var environment = _environment.ToBuilder();
                foreach (var (name, value) in DockerWords.Pairs(instruction.Arguments))
                {
                    environment[name] = new DockerValue(DockerVariables.Replace(value, known), instruction.Span);
                }

                _environment = environment.ToImmutable();

                break;
            case "EXPOSE":
                foreach (var word in DockerWords.Split(instruction.Arguments))
                {
                    var port = DockerVariables.Replace(word, known)?.Split('/')[0];
                    if (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    {
                        _exposedPorts = _exposedPorts.Add((number, instruction.Span));
                    }
                }

                break;
            case "WORKDIR":
                WorkingDirectory = DockerVariables.Replace(instruction.Arguments.Trim('"', '\'', ' '), known) is not { Length: > 0 } directory ? null
                    : directory[0] == '/' ? SourcePath.Normalize(directory)
                    : WorkingDirectory is { } around ? SourcePath.Combine(around, directory)
                    : null;
                break;
            case "USER":
                User = new DockerValue(DockerVariables.Replace(instruction.Arguments, known), instruction.Span);
                break;
            case "ENTRYPOINT":
                EntryPoint = DockerWords.Command(instruction.Arguments);
                _entryPoint = instruction.Span;
                _isShellForm = !instruction.Arguments.StartsWith("[", StringComparison.Ordinal);
                if (!_setsArguments)
                {
                    // The CMD of the stage below was for another ENTRYPOINT (docs.docker.com/reference/dockerfile, CMD and ENTRYPOINT interact).
                    Arguments = [];
                    _arguments = null;
                }

                break;
            case "CMD":
                Arguments = DockerWords.Command(instruction.Arguments);
                _arguments = instruction.Span;
                _setsArguments = true;
                break;
        }
    }

    /// <summary>Arguments and variables as an instruction sees them: a variable hides an argument, also the one that the images of .NET bring.</summary>
    private DockerScope ScopeOf(IReadOnlyDictionary<string, string?> arguments, ExpansionBudget budget) => new(
        _environment,
        BaseImage is { Text: { } name } ? DotNetImage.Parse(name)?.UserId : null,
        arguments,
        budget);
}
