using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>
/// Reads whether an application redirects every request to HTTPS. Middleware runs in the order of its calls, and endpoints run after all of it, so what
/// is called before the redirect decides whether a request gets there.
/// </summary>
internal sealed class HttpsRedirectionReader
{
    /// <summary>What decides about redirects wherever it is called: options with a port of their own, endpoints that run before middleware.</summary>
    private static readonly HashSet<string> Deciding = new(StringComparer.Ordinal)
    {
        "UseHttpsRedirection", "AddHttpsRedirection", "ShortCircuit", "MapShortCircuit",
    };

    /// <summary>Middleware of ASP.NET Core that passes on the requests of probes; a path of files and of Swagger is another matter.</summary>
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "UseAntiforgery", "UseAuthentication", "UseAuthorization", "UseCookiePolicy", "UseCors", "UseDefaultFiles", "UseDeveloperExceptionPage",
        "UseExceptionHandler", "UseForwardedHeaders", "UseHsts", "UseHttpLogging", "UseHttpMethodOverride", "UseMigrationsEndPoint", "UsePathBase",
        "UseRateLimiter", "UseRequestDecompression", "UseRequestLocalization", "UseRequestTimeouts", "UseResponseCaching", "UseResponseCompression",
        "UseRouting", "UseSerilogRequestLogging", "UseSession", "UseStaticFiles", "UseStatusCodePages", "UseStatusCodePagesWithReExecute", "UseSwagger",
        "UseSwaggerUI", "UseW3CLogging", "UseWebSockets",
    };

    /// <summary>Where it redirects; null where it does not.</summary>
    public SourceSpan? Place { get; private set; }

    /// <summary>Whether something may answer before, keep the redirect from being made, or change where it leads.</summary>
    public bool MayDiffer { get; private set; }

    /// <summary>Whether a method of that name decides about redirects.</summary>
    public static bool IsDeciding(string name) => Deciding.Contains(name);

    /// <summary>Reads a call that decides about redirects. What is called in Development alone says nothing of a cluster.</summary>
    public void Read(InvocationExpressionSyntax call)
    {
        var condition = ConditionOf(call);
        if (condition == CallCondition.InDevelopment)
        {
            return;
        }

        if (ListeningSyntax.NameOf(call.Expression) != "UseHttpsRedirection" || condition == CallCondition.Unknown || MayBeAnsweredBefore(call))
        {
            MayDiffer = true;
        }
        else
        {
            Place ??= new SourceSpan(CodeFile.Of(call.SyntaxTree), call.SpanStart, call.Span.Length);
        }
    }

    private static bool MayBeAnsweredBefore(InvocationExpressionSyntax redirect)
    {
        if (RootOf(redirect.Expression) is not { } application)
        {
            return true;
        }

        foreach (var call in BodyOf(redirect).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            // Of a chain the whole comes first: what ends before the redirect's own name is called before it.
            if (call.Span.End >= redirect.Span.End)
            {
                continue;
            }

            if (ConditionOf(call) != CallCondition.InDevelopment
                && (RootOf(call.Expression) == application ? MayAnswer(ListeningSyntax.NameOf(call.Expression)) : IsGiven(call, application)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Endpoints, all that is mapped by a name of its own, run after the redirect; a branch by <c>Map</c> and middleware run where they are added.
    /// </summary>
    private static bool MayAnswer(string name) =>
        name is "Map" or "MapWhen" or "Use" or "Run" || (name.StartsWith("Use", StringComparison.Ordinal) && !Passing.Contains(name));

    private static bool IsGiven(InvocationExpressionSyntax call, string application) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == application);

    /// <summary>The variable that a chain of calls starts with; null where it starts with something else.</summary>
    private static string? RootOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => RootOf(member.Expression),
        InvocationExpressionSyntax call => RootOf(call.Expression),
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode BodyOf(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? (SyntaxNode)call.SyntaxTree.GetRoot();

    /// <summary>The pipeline of old templates is built by <c>Startup.Configure</c>.</summary>
    private static CallCondition ConditionOf(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "Configure", Parent: ClassDeclarationSyntax type }
            && type.Identifier.ValueText == "Startup"
            ? CallConditions.Of(call, static _ => false)
            : CallConditions.Of(call);
}
