namespace Kubewright.Tool.Pictures;

/// <summary>A picture as one HTML file that asks for nothing: it holds the library that lays it out, and a table for those who do not see it.</summary>
internal static class HtmlPicture
{
    public static void Write(Picture picture, TextWriter output)
    {
        using var json = new StringWriter();
        JsonPicture.Write(picture, json);
        var page = Resource("page.html").Split(["/*PICTURE*/", "/*GRAPHVIZ*/", "/*PAGE*/"], StringSplitOptions.None);
        output.Write(page[0]);

        // Within a script '<' could end it; in JSON it is in strings alone.
        output.Write(json.ToString().Replace("<", "\\u003c", StringComparison.Ordinal));
        output.Write(page[1]);
        output.Write(Resource("graphviz.js"));
        output.Write(page[2]);
        output.Write(Resource("page.js"));
        output.Write(page[3]);
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPicture).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
