using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>Compiled code that a test runs.</summary>
internal static class LoadedCode
{
    /// <summary>Loads a compilation, with the images of what it references and the test does not.</summary>
    public static Assembly Load(CSharpCompilation compilation, params byte[][] references)
    {
        using var image = new MemoryStream();
        var result = compilation.WithAssemblyName("Loaded" + Guid.NewGuid().ToString("N")).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(20)));

        // Whatever the code shares with the test, the library above all, comes from the test's own context.
        var context = new AssemblyLoadContext("test", isCollectible: true);
        foreach (var reference in references)
        {
            _ = context.LoadFromStream(new MemoryStream(reference));
        }

        image.Position = 0;
        return context.LoadFromStream(image);
    }

    /// <summary>What a static method without parameters gives.</summary>
    public static object? Call(this Assembly assembly, string type, string method) => assembly
        .GetType(type, throwOnError: true)!
        .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly, [])!
        .Invoke(null, null);
}
