<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>For people who read reports and testimonies about human rights in North Korea.</source>
            <translation>북한 인권에 관한 보고서와 증언을 읽는 사람들을 위한 앱입니다.</translation>
        </message>
        <message>
            <source>Free software under the MIT licence, without any warranty.</source>
            <translation>MIT 라이선스를 따르는 자유 소프트웨어이며, 어떠한 보증도 하지 않습니다.</translation>
        </message>
        <message>
            <source>It opens no network connection. Your documents stay on this computer.</source>
            <translation>네트워크에 연결하지 않습니다. 문서는 이 컴퓨터를 떠나지 않습니다.</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>라이선스</translation>
        </message>
        <message>
            <source>The app</source>
            <translation>앱</translation>
        </message>
        <message>
            <source>This project</source>
            <translation>이 프로젝트</translation>
        </message>
        <message>
            <source>This project is not connected with the Citizens’ Alliance for North Korean Human Rights (NKHR), which is one of the signatories of a document in the sample project.</source>
            <translation>이 앱은 예제 프로젝트에 실린 한 문서의 서명 단체인 북한인권시민연합(NKHR)과 관계가 없습니다.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
    </context>
    <context>
        <name>AboutVerbs</name>
        <message>
            <source>All is well: every text, annotation and step of the history is as it was written.</source>
            <translation>이상이 없습니다. 모든 본문과 주석, 작업 이력이 기록된 그대로입니다.</translation>
        </message>
        <message>
            <source>Checking the project …</source>
            <translation>프로젝트를 점검하는 중 …</translation>
        </message>
    </context>
    <context>
        <name>ActionTable</name>
        <message>
            <source>&amp;About NKHR Desktop</source>
            <translation>NKHR Desktop 정보(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Add code …</source>
            <translation>코드 추가(&amp;A) …</translation>
        </message>
        <message>
            <source>&amp;Add documents …</source>
            <translation>문서 추가(&amp;A) …</translation>
        </message>
        <message>
            <source>&amp;Backups …</source>
            <translation>백업(&amp;B) …</translation>
        </message>
        <message>
            <source>&amp;Codebook</source>
            <translation>코드북(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Coder …</source>
            <translation>코더(&amp;C) …</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Describe project …</source>
            <translation>프로젝트 정보(&amp;D) …</translation>
        </message>
        <message>
            <source>&amp;Describe …</source>
            <translation>문서 정보(&amp;D) …</translation>
        </message>
        <message>
            <source>&amp;Document</source>
            <translation>문서(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>완료(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>편집(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Edit code …</source>
            <translation>코드 편집(&amp;E) …</translation>
        </message>
        <message>
            <source>&amp;Erase for good</source>
            <translation>영구 삭제(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Erase this document …</source>
            <translation>이 문서 영구 삭제(&amp;E) …</translation>
        </message>
        <message>
            <source>&amp;Export dataset …</source>
            <translation>데이터세트 내보내기(&amp;E) …</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Find a code</source>
            <translation>코드 찾기(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Find in document</source>
            <translation>문서에서 찾기(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;History of this code …</source>
            <translation>이 코드의 작업 이력(&amp;H) …</translation>
        </message>
        <message>
            <source>&amp;History of this document …</source>
            <translation>이 문서의 작업 이력(&amp;H) …</translation>
        </message>
        <message>
            <source>&amp;History …</source>
            <translation>작업 이력(&amp;H) …</translation>
        </message>
        <message>
            <source>&amp;Import codebook …</source>
            <translation>코드북 가져오기(&amp;I) …</translation>
        </message>
        <message>
            <source>&amp;In progress</source>
            <translation>진행 중(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>단축키(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>설명서(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Merge into another …</source>
            <translation>다른 코드에 병합(&amp;M) …</translation>
        </message>
        <message>
            <source>&amp;New project …</source>
            <translation>새 프로젝트(&amp;N) …</translation>
        </message>
        <message>
            <source>&amp;Not started</source>
            <translation>시작 전(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open project …</source>
            <translation>프로젝트 열기(&amp;O) …</translation>
        </message>
        <message>
            <source>&amp;Paste as document …</source>
            <translation>문서로 붙여넣기(&amp;P) …</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>끝내기(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Remove code …</source>
            <translation>코드 제거(&amp;R) …</translation>
        </message>
        <message>
            <source>&amp;Remove …</source>
            <translation>제거(&amp;R) …</translation>
        </message>
        <message>
            <source>&amp;Tour</source>
            <translation>둘러보기(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>A new code</source>
            <translation>새 코드 만들기</translation>
        </message>
        <message>
            <source>A new kind of code</source>
            <translation>새로운 종류의 코드</translation>
        </message>
        <message>
            <source>A new project of what can still be read</source>
            <translation>아직 읽을 수 있는 것으로 새 프로젝트를 만듭니다</translation>
        </message>
        <message>
            <source>A&amp;pply</source>
            <translation>적용(&amp;P)</translation>
        </message>
        <message>
            <source>Add a &amp;folder …</source>
            <translation>폴더 추가(&amp;F) …</translation>
        </message>
        <message>
            <source>Add a text</source>
            <translation>글을 붙여넣어 문서로 추가</translation>
        </message>
        <message>
            <source>Add all texts of a folder</source>
            <translation>폴더에 있는 모든 텍스트 추가</translation>
        </message>
        <message>
            <source>Add face&amp;t …</source>
            <translation>범주 추가(&amp;T) …</translation>
        </message>
        <message>
            <source>Add text files</source>
            <translation>텍스트 파일 추가</translation>
        </message>
        <message>
            <source>Another colour</source>
            <translation>다른 색 고르기</translation>
        </message>
        <message>
            <source>Back to the welcome page</source>
            <translation>시작 화면으로 돌아가기</translation>
        </message>
        <message>
            <source>Being coded</source>
            <translation>코딩하는 중</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>취소한 작업 다시 실행</translation>
        </message>
        <message>
            <source>C&amp;lose project</source>
            <translation>프로젝트 닫기(&amp;L)</translation>
        </message>
        <message>
            <source>Change &amp;colour …</source>
            <translation>색 바꾸기(&amp;C) …</translation>
        </message>
        <message>
            <source>Chec&amp;k project</source>
            <translation>프로젝트 점검(&amp;K)</translation>
        </message>
        <message>
            <source>Close the window; everything is saved</source>
            <translation>창 닫기. 모든 작업은 이미 저장되어 있습니다</translation>
        </message>
        <message>
            <source>Coded to the end</source>
            <translation>끝까지 코딩함</translation>
        </message>
        <message>
            <source>Copy the passage with its document and place</source>
            <translation>구간을 문서와 위치와 함께 복사</translation>
        </message>
        <message>
            <source>Copy the selected text</source>
            <translation>선택한 본문 복사</translation>
        </message>
        <message>
            <source>Copy with ci&amp;tation</source>
            <translation>출처와 함께 복사(&amp;T)</translation>
        </message>
        <message>
            <source>E&amp;xport codebook …</source>
            <translation>코드북 내보내기(&amp;X) …</translation>
        </message>
        <message>
            <source>Each of them once more, where it helps</source>
            <translation>힌트를 하나씩 필요한 곳에서 한 번 더 보여 줍니다</translation>
        </message>
        <message>
            <source>Earlier states of the whole project, and the way back</source>
            <translation>프로젝트 전체의 이전 상태와 되돌아가는 길</translation>
        </message>
        <message>
            <source>Era&amp;se its memo for good …</source>
            <translation>코드의 메모 영구 삭제(&amp;S) …</translation>
        </message>
        <message>
            <source>Erase a &amp;removed document …</source>
            <translation>제거한 문서 영구 삭제(&amp;R) …</translation>
        </message>
        <message>
            <source>Erase the memo of the &amp;project …</source>
            <translation>프로젝트의 메모 영구 삭제(&amp;P) …</translation>
        </message>
        <message>
            <source>Erase the memo of this &amp;document …</source>
            <translation>이 문서의 메모 영구 삭제(&amp;D) …</translation>
        </message>
        <message>
            <source>Every step that changed it or an annotation in it</source>
            <translation>이 문서나 그 안의 주석을 바꾼 모든 작업</translation>
        </message>
        <message>
            <source>Every step that was taken</source>
            <translation>지금까지의 모든 작업</translation>
        </message>
        <message>
            <source>Filter the codes by name</source>
            <translation>이름으로 코드 거르기</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>다음 찾기(&amp;N)</translation>
        </message>
        <message>
            <source>Find in &amp;project</source>
            <translation>프로젝트에서 찾기(&amp;P)</translation>
        </message>
        <message>
            <source>Find in all documents</source>
            <translation>모든 문서에서 찾기</translation>
        </message>
        <message>
            <source>Find pre&amp;vious</source>
            <translation>이전 찾기(&amp;V)</translation>
        </message>
        <message>
            <source>Find words in this document</source>
            <translation>이 문서에서 단어 찾기</translation>
        </message>
        <message>
            <source>Give the passage this code</source>
            <translation>구간에 이 코드 적용</translation>
        </message>
        <message>
            <source>Hide the others</source>
            <translation>다른 코드 숨기기</translation>
        </message>
        <message>
            <source>Its title and memo</source>
            <translation>프로젝트의 제목과 메모</translation>
        </message>
        <message>
            <source>Make two codes one</source>
            <translation>두 코드를 하나로 합치기</translation>
        </message>
        <message>
            <source>Mark pro&amp;gress</source>
            <translation>진행 상태 표시(&amp;G)</translation>
        </message>
        <message>
            <source>Mo&amp;ve …</source>
            <translation>옮기기(&amp;V) …</translation>
        </message>
        <message>
            <source>Names, definition</source>
            <translation>이름과 정의</translation>
        </message>
        <message>
            <source>Not coded yet</source>
            <translation>아직 코딩하지 않음</translation>
        </message>
        <message>
            <source>Nothing brings it back</source>
            <translation>되살릴 수 없음</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>최근 프로젝트(&amp;R)</translation>
        </message>
        <message>
            <source>Open a project file</source>
            <translation>프로젝트 파일 열기</translation>
        </message>
        <message>
            <source>Open the &amp;sample project</source>
            <translation>예제 프로젝트 열기(&amp;S)</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>이름 바꾸기(&amp;N)</translation>
        </message>
        <message>
            <source>Read codes from a file</source>
            <translation>파일에서 코드 읽기</translation>
        </message>
        <message>
            <source>Save a &amp;copy …</source>
            <translation>사본 저장(&amp;C) …</translation>
        </message>
        <message>
            <source>Save fro&amp;m a damaged file …</source>
            <translation>손상된 파일에서 복구(&amp;M) …</translation>
        </message>
        <message>
            <source>See a project that is coded already</source>
            <translation>이미 코딩된 프로젝트 보기</translation>
        </message>
        <message>
            <source>See, change and print all keys</source>
            <translation>모든 단축키 보기, 바꾸기, 인쇄</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>모두 선택(&amp;A)</translation>
        </message>
        <message>
            <source>Select the whole text</source>
            <translation>본문 전체 선택</translation>
        </message>
        <message>
            <source>Seven steps through the sample project</source>
            <translation>예제 프로젝트를 일곱 단계로 둘러봅니다</translation>
        </message>
        <message>
            <source>Show &amp;only this code</source>
            <translation>이 코드만 보기(&amp;O)</translation>
        </message>
        <message>
            <source>Show the &amp;hints again</source>
            <translation>힌트 다시 표시(&amp;H)</translation>
        </message>
        <message>
            <source>Start an empty project</source>
            <translation>빈 프로젝트를 새로 시작</translation>
        </message>
        <message>
            <source>Take back the last step</source>
            <translation>마지막 작업 되돌리기</translation>
        </message>
        <message>
            <source>Take it out of the codebook</source>
            <translation>코드북에서 제거</translation>
        </message>
        <message>
            <source>Take it out of the project</source>
            <translation>프로젝트에서 제거</translation>
        </message>
        <message>
            <source>The next place found</source>
            <translation>다음으로 찾은 곳</translation>
        </message>
        <message>
            <source>The page of the manual that fits this place</source>
            <translation>지금 있는 자리에 맞는 설명서 쪽</translation>
        </message>
        <message>
            <source>The place found before</source>
            <translation>앞서 찾은 곳</translation>
        </message>
        <message>
            <source>Title, author, date, language, memo</source>
            <translation>제목, 저자, 날짜, 언어, 메모</translation>
        </message>
        <message>
            <source>To another place in the codebook</source>
            <translation>코드북의 다른 자리로 옮기기</translation>
        </message>
        <message>
            <source>Verify every text and step</source>
            <translation>모든 본문과 작업 이력 확인</translation>
        </message>
        <message>
            <source>Version, licences, this project</source>
            <translation>버전, 라이선스, 이 프로젝트</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>어떻게 바뀌어 왔는지</translation>
        </message>
        <message>
            <source>Who is coding</source>
            <translation>지금 코딩하는 사람</translation>
        </message>
        <message>
            <source>Write a copy of the project</source>
            <translation>프로젝트의 사본 만들기</translation>
        </message>
        <message>
            <source>Write another name in the list itself</source>
            <translation>목록에서 바로 이름 고치기</translation>
        </message>
        <message>
            <source>Write the coded data</source>
            <translation>코딩한 자료를 파일로 내보내기</translation>
        </message>
        <message>
            <source>Write the codes to a file</source>
            <translation>코드를 파일로 저장</translation>
        </message>
    </context>
    <context>
        <name>AnnotationList</name>
        <message>
            <source>&amp;Change code …</source>
            <translation>코드 바꾸기(&amp;C) …</translation>
        </message>
        <message>
            <source>&amp;Open the passage</source>
            <translation>구간 열기(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>제거(&amp;R)</translation>
        </message>
        <message>
            <source>1 annotation</source>
            <translation>주석 1개</translation>
        </message>
        <message>
            <source>Change code …</source>
            <translation>코드 바꾸기 …</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>확신도</translation>
        </message>
        <message>
            <source>Filter annotations by words of quote, memo, code or document</source>
            <translation>인용문, 메모, 코드, 문서의 단어로 주석 거르기</translation>
        </message>
        <message>
            <source>Filter by words</source>
            <translation>단어로 거르기</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>{n} annotations</source>
            <translation>주석 {n}개</translation>
        </message>
    </context>
    <context>
        <name>AnnotationPanel</name>
        <message>
            <source>Click a highlight to see its code, quote and memo here. None yet? Select words, then give them a code.</source>
            <translation>본문의 강조 표시를 누르면 코드와 인용문, 메모가 여기에 나타납니다. 아직 없으면 단어를 선택하여 코드를 적용하십시오.</translation>
        </message>
    </context>
    <context>
        <name>AnnotationSheet</name>
        <message>
            <source>1 annotation</source>
            <translation>주석 1개</translation>
        </message>
        <message>
            <source>Change code …</source>
            <translation>코드 바꾸기 …</translation>
        </message>
        <message>
            <source>Chosen annotation</source>
            <translation>선택한 주석</translation>
        </message>
        <message>
            <source>Coder</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>확신도</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>출처와 함께 복사</translation>
        </message>
        <message>
            <source>History of this annotation …</source>
            <translation>이 주석의 작업 이력 …</translation>
        </message>
        <message>
            <source>Known by</source>
            <translation>인지 경위</translation>
        </message>
        <message>
            <source>Made {when}</source>
            <translation>{when} 작성</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Next annotation</source>
            <translation>다음 주석</translation>
        </message>
        <message>
            <source>Previous annotation</source>
            <translation>이전 주석</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>역할</translation>
        </message>
        <message>
            <source>Write a memo; it saves itself.</source>
            <translation>메모를 쓰면 자동으로 저장됩니다.</translation>
        </message>
        <message>
            <source>of 1 document</source>
            <translation>문서 1건</translation>
        </message>
        <message>
            <source>of {n} documents</source>
            <translation>문서 {n}건</translation>
        </message>
        <message>
            <source>{n} annotations</source>
            <translation>주석 {n}개</translation>
        </message>
    </context>
    <context>
        <name>AnnotationTable</name>
        <message>
            <source>Changed</source>
            <translation>수정일</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>Coder</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>확신도</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>Facet</source>
            <translation>범주</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>인용문</translation>
        </message>
    </context>
    <context>
        <name>AnnotationTableView</name>
        <message>
            <source>Annotations</source>
            <translation>주석</translation>
        </message>
    </context>
    <context>
        <name>AttributeForm</name>
        <message>
            <source>2024-07-11, 2024-07 or 2024</source>
            <translation>2024-07-11, 2024-07 또는 2024</translation>
        </message>
        <message>
            <source>Inferred: {reason}. Please check.</source>
            <translation>추정한 값: {reason}. 확인해 주십시오.</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>밝히지 않음</translation>
        </message>
    </context>
    <context>
        <name>BackupRows</name>
        <message>
            <source>Annotations</source>
            <translation>주석</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>프로젝트</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>When</source>
            <translation>때</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>까닭</translation>
        </message>
    </context>
    <context>
        <name>BackupVerbs</name>
        <message>
            <source>A backup was made and checked.</source>
            <translation>백업을 만들고 점검했습니다.</translation>
        </message>
        <message>
            <source>A folder for backups</source>
            <translation>백업을 둘 폴더</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>되돌아가기</translation>
        </message>
        <message>
            <source>Go back to this backup?</source>
            <translation>이 백업으로 되돌아가겠습니까?</translation>
        </message>
        <message>
            <source>Longer work is under way. Please wait until it is done, or stop it.</source>
            <translation>오래 걸리는 작업이 진행 중입니다. 끝날 때까지 기다리거나 중지하십시오.</translation>
        </message>
        <message>
            <source>Making a backup …</source>
            <translation>백업을 만드는 중 …</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>Restore into a new file</source>
            <translation>새 파일로 되살리기</translation>
        </message>
        <message>
            <source>Restoring a backup …</source>
            <translation>백업을 되살리는 중 …</translation>
        </message>
        <message>
            <source>The backup is a project again: {file}. The backup itself stays.</source>
            <translation>백업을 다시 프로젝트로 만들었습니다: {file}. 백업은 그대로 있습니다.</translation>
        </message>
        <message>
            <source>The project becomes as it was on {time}. Before that, a backup of what it is now is made, so that you can come back to it in the same way. Whoever has the project open elsewhere has to close it first.</source>
            <translation>프로젝트가 이 때의 상태로 돌아갑니다: {time}. 그 전에 지금 상태를 백업하므로, 같은 방법으로 다시 돌아올 수 있습니다. 다른 곳에서 이 프로젝트를 열어 둔 사람은 먼저 닫아야 합니다.</translation>
        </message>
        <message>
            <source>The project is as it was before.</source>
            <translation>프로젝트는 전과 같습니다.</translation>
        </message>
        <message>
            <source>The project is as it was on {time}. What it was before is in the list of backups.</source>
            <translation>프로젝트가 이 때의 상태로 돌아갔습니다: {time}. 바로 전의 상태는 백업 목록에 있습니다.</translation>
        </message>
        <message>
            <source>The project stays as it is, since no backup of its present state could be made.</source>
            <translation>지금 상태를 백업하지 못해서 프로젝트를 그대로 두었습니다.</translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message>
            <source>1 backup</source>
            <translation>백업 1개</translation>
        </message>
        <message>
            <source>1 other file, left alone</source>
            <translation>건드리지 않는 다른 파일 1개</translation>
        </message>
        <message>
            <source>A backup was made and checked.</source>
            <translation>백업을 만들고 점검했습니다.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>지금 백업</translation>
        </message>
        <message>
            <source>Change …</source>
            <translation>바꾸기 …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Each is the whole project as it was then, opened and checked when it was made. All of the last two days stay, of earlier ones one a day, a week and a month.</source>
            <translation>백업은 그때의 프로젝트 전체이며, 만들 때 열어서 점검합니다. 마지막 이틀의 것은 모두 남고, 그 앞은 하루, 한 주, 한 달에 하나씩 남습니다.</translation>
        </message>
        <message>
            <source>Go back to this …</source>
            <translation>이 상태로 되돌아가기 …</translation>
        </message>
        <message>
            <source>Making a backup …</source>
            <translation>백업을 만드는 중 …</translation>
        </message>
        <message>
            <source>New ones lie in</source>
            <translation>새 백업의 위치</translation>
        </message>
        <message>
            <source>One is made</source>
            <translation>만드는 때</translation>
        </message>
        <message>
            <source>Restore into a new file …</source>
            <translation>새 파일로 되살리기 …</translation>
        </message>
        <message>
            <source>The backups of all projects. Choose one to make a project of it again.</source>
            <translation>모든 프로젝트의 백업입니다. 하나를 골라 다시 프로젝트로 만들 수 있습니다.</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>아직 백업이 없습니다.</translation>
        </message>
        <message>
            <source>Usual place</source>
            <translation>기본 위치</translation>
        </message>
        <message>
            <source>every {n} minutes in which something changed</source>
            <translation>바뀐 것이 있으면 {n}분마다</translation>
        </message>
        <message>
            <source>never by itself, only before bulk work</source>
            <translation>저절로는 안 만들고, 대량 작업 전에만</translation>
        </message>
        <message>
            <source>{folder} (not there at the moment)</source>
            <translation>{folder} (지금은 없음)</translation>
        </message>
        <message>
            <source>{n} backups</source>
            <translation>백업 {n}개</translation>
        </message>
        <message>
            <source>{n} other files, left alone</source>
            <translation>건드리지 않는 다른 파일 {n}개</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>1 annotation is now “{code}”.</source>
            <translation>주석 1개의 코드를 “{code}” 코드로 바꾸었습니다.</translation>
        </message>
        <message>
            <source>Change code</source>
            <translation>코드 바꾸기</translation>
        </message>
        <message>
            <source>Change the code</source>
            <translation>코드 바꾸기</translation>
        </message>
        <message>
            <source>Change the code of {n} annotations</source>
            <translation>주석 {n}개의 코드 바꾸기</translation>
        </message>
        <message>
            <source>Memo on:</source>
            <translation>메모 대상:</translation>
        </message>
        <message>
            <source>Removed 1 annotation.</source>
            <translation>주석 1개를 제거했습니다.</translation>
        </message>
        <message>
            <source>Removed {n} annotations.</source>
            <translation>주석 {n}개를 제거했습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>{n} annotations are now “{code}”.</source>
            <translation>주석 {n}개의 코드를 “{code}” 코드로 바꾸었습니다.</translation>
        </message>
    </context>
    <context>
        <name>Bridge</name>
        <message>
            <source>Done again: {step}.</source>
            <translation>다시 실행했습니다: {step}.</translation>
        </message>
        <message>
            <source>One part of it stays as it is, since it was changed afterwards.</source>
            <translation>그중 한 부분은 나중에 바뀌었으므로 그대로 둡니다.</translation>
        </message>
        <message>
            <source>Save a copy …</source>
            <translation>사본 저장 …</translation>
        </message>
        <message>
            <source>Save what can be saved …</source>
            <translation>구할 수 있는 것 구하기 …</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>The project is busy with longer work, so nothing was changed. Please wait until it is done.</source>
            <translation>프로젝트에서 오래 걸리는 작업을 하고 있어 바뀐 것이 없습니다. 끝날 때까지 기다려 주십시오.</translation>
        </message>
        <message>
            <source>Undone: {step}.</source>
            <translation>실행을 취소했습니다: {step}.</translation>
        </message>
        <message>
            <source>{n} parts of it stay as they are, since they were changed afterwards.</source>
            <translation>그중 {n}개 부분은 나중에 바뀌었으므로 그대로 둡니다.</translation>
        </message>
    </context>
    <context>
        <name>Captions</name>
        <message>
            <source>Aliases</source>
            <translation>별칭</translation>
        </message>
        <message>
            <source>Annotation</source>
            <translation>주석</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>글자 수</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>Coder</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>색</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>확신도</translation>
        </message>
        <message>
            <source>Content warning</source>
            <translation>내용 경고</translation>
        </message>
        <message>
            <source>Definition in English</source>
            <translation>정의(영어)</translation>
        </message>
        <message>
            <source>Definition in Korean</source>
            <translation>정의(한국어)</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>인코딩</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>예문</translation>
        </message>
        <message>
            <source>Facet</source>
            <translation>범주</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>HURIDOCS</source>
            <translation>HURIDOCS</translation>
        </message>
        <message>
            <source>KINU</source>
            <translation>KINU</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>Known by</source>
            <translation>인지 경위</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>NKDB</source>
            <translation>NKDB</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>영어 이름</translation>
        </message>
        <message>
            <source>Name in Korean</source>
            <translation>한국어 이름</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>구간</translation>
        </message>
        <message>
            <source>Place in the list</source>
            <translation>목록에서의 자리</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>진행 상태</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>프로젝트</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>역할</translation>
        </message>
        <message>
            <source>Rome Statute</source>
            <translation>로마규정</translation>
        </message>
        <message>
            <source>Still to check</source>
            <translation>확인 필요</translation>
        </message>
        <message>
            <source>UHRI</source>
            <translation>UHRI</translation>
        </message>
        <message>
            <source>UN Commission of Inquiry</source>
            <translation>유엔 북한인권조사위원회</translation>
        </message>
        <message>
            <source>Under</source>
            <translation>상위 코드</translation>
        </message>
        <message>
            <source>When not, in English</source>
            <translation>쓰지 않는 경우(영어)</translation>
        </message>
        <message>
            <source>When not, in Korean</source>
            <translation>쓰지 않는 경우(한국어)</translation>
        </message>
        <message>
            <source>When to use it, in English</source>
            <translation>쓰는 경우(영어)</translation>
        </message>
        <message>
            <source>When to use it, in Korean</source>
            <translation>쓰는 경우(한국어)</translation>
        </message>
        <message>
            <source>Where the example is from</source>
            <translation>예의 출처</translation>
        </message>
    </context>
    <context>
        <name>CheckBadge</name>
        <message>
            <source>Still to be compared with its source. Click when you have done so.</source>
            <translation>아직 출처와 대조하지 않은 항목입니다. 대조했으면 눌러 주십시오.</translation>
        </message>
        <message>
            <source>Still to check</source>
            <translation>확인 필요</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>확인함</translation>
        </message>
        <message>
            <source>to check</source>
            <translation>확인 필요</translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Copy list</source>
            <translation>목록 복사</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>점검 결과</translation>
        </message>
        <message>
            <source>Save what can be saved …</source>
            <translation>구할 수 있는 것 구하기 …</translation>
        </message>
        <message>
            <source>There may be more: the check ended here.</source>
            <translation>더 있을 수 있습니다. 점검을 여기에서 마쳤습니다.</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>할 일</translation>
        </message>
    </context>
    <context>
        <name>CodeChoice</name>
        <message>
            <source>Choose</source>
            <translation>선택</translation>
        </message>
    </context>
    <context>
        <name>CodeEditor</name>
        <message>
            <source>Add code</source>
            <translation>코드 추가</translation>
        </message>
        <message>
            <source>Aliases</source>
            <translation>별칭</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>색</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>정의</translation>
        </message>
        <message>
            <source>English</source>
            <translation>영어</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>예문</translation>
        </message>
        <message>
            <source>Example, memo</source>
            <translation>예문과 메모</translation>
        </message>
        <message>
            <source>Facet</source>
            <translation>범주</translation>
        </message>
        <message>
            <source>HURIDOCS</source>
            <translation>HURIDOCS</translation>
        </message>
        <message>
            <source>KINU</source>
            <translation>KINU</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>한국어</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>NKDB</source>
            <translation>NKDB</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>영어 이름</translation>
        </message>
        <message>
            <source>Name in Korean</source>
            <translation>한국어 이름</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>새 코드</translation>
        </message>
        <message>
            <source>None</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Other names, apart by semicolons</source>
            <translation>다른 이름(쌍반점으로 구분)</translation>
        </message>
        <message>
            <source>Pinned to key</source>
            <translation>고정한 숫자 키</translation>
        </message>
        <message>
            <source>Rome Statute</source>
            <translation>로마규정</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Schemes</source>
            <translation>분류 체계</translation>
        </message>
        <message>
            <source>UHRI</source>
            <translation>UHRI</translation>
        </message>
        <message>
            <source>UN Commission of Inquiry</source>
            <translation>유엔 북한인권조사위원회</translation>
        </message>
        <message>
            <source>Under</source>
            <translation>상위 코드</translation>
        </message>
        <message>
            <source>When not</source>
            <translation>쓰지 않는 경우</translation>
        </message>
        <message>
            <source>When to use it</source>
            <translation>쓰는 경우</translation>
        </message>
        <message>
            <source>Where this code stands in the schemes of others. Leave empty what has no place there.</source>
            <translation>다른 분류 체계에서 이 코드에 해당하는 항목입니다. 해당 항목이 없으면 비워 두십시오.</translation>
        </message>
        <message>
            <source>other names; apart by semicolons</source>
            <translation>다른 이름; 쌍반점으로 구분</translation>
        </message>
    </context>
    <context>
        <name>CodeFinder</name>
        <message>
            <source>Codes that fit</source>
            <translation>찾은 코드</translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation>코드 찾기</translation>
        </message>
        <message>
            <source>Name of a code</source>
            <translation>코드 이름</translation>
        </message>
    </context>
    <context>
        <name>CodePlace</name>
        <message>
            <source>Choose a document on the left to read and code it, or add one there.</source>
            <translation>왼쪽에서 문서를 골라 읽고 코딩하거나, 그곳에서 문서를 추가하십시오.</translation>
        </message>
        <message>
            <source>Only {names}: {shown} of {total} annotations are shown.</source>
            <translation>{names}만 표시: 주석 {total}개 중 {shown}개가 보입니다.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>모두 보기</translation>
        </message>
        <message>
            <source>some</source>
            <translation>일부</translation>
        </message>
    </context>
    <context>
        <name>CodeRows</name>
        <message>
            <source>New name of the code</source>
            <translation>코드의 새 이름</translation>
        </message>
    </context>
    <context>
        <name>CodeTree</name>
        <message>
            <source>1 annotation</source>
            <translation>주석 1개</translation>
        </message>
        <message>
            <source>1 code</source>
            <translation>코드 1개</translation>
        </message>
        <message>
            <source>also {alias}</source>
            <translation>별칭 {alias}</translation>
        </message>
        <message>
            <source>key {key}</source>
            <translation>단축키 {key}</translation>
        </message>
        <message>
            <source>{n} annotations</source>
            <translation>주석 {n}개</translation>
        </message>
        <message>
            <source>{n} codes</source>
            <translation>코드 {n}개</translation>
        </message>
        <message>
            <source>{n} with the codes below it</source>
            <translation>하위 코드를 포함해 {n}개</translation>
        </message>
    </context>
    <context>
        <name>CodeTreeView</name>
        <message>
            <source>Codes</source>
            <translation>코드</translation>
        </message>
    </context>
    <context>
        <name>CodebookPanel</name>
        <message>
            <source>Add, import, export</source>
            <translation>추가, 가져오기, 내보내기</translation>
        </message>
        <message>
            <source>Filter codes</source>
            <translation>코드 거르기</translation>
        </message>
        <message>
            <source>Filter codes by name or initial consonants</source>
            <translation>이름이나 초성으로 코드 거르기</translation>
        </message>
        <message>
            <source>More for the codebook</source>
            <translation>코드북의 다른 작업</translation>
        </message>
        <message>
            <source>No code has “{words}” in its names. Esc shows all codes again.</source>
            <translation>이름에 “{words}” 표현이 들어간 코드가 없습니다. Esc를 누르면 모든 코드가 다시 보입니다.</translation>
        </message>
        <message>
            <source>Take the default codebook</source>
            <translation>기본 코드북 사용</translation>
        </message>
        <message>
            <source>Take the default codebook (146 codes in English and Korean), import one, or add your own.</source>
            <translation>기본 코드북(영어와 한국어로 된 코드 146개)을 쓰거나, 코드북을 가져오거나, 직접 코드를 추가하십시오.</translation>
        </message>
        <message>
            <source>There are no codes yet.</source>
            <translation>아직 코드가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>CodebookVerbs</name>
        <message>
            <source>Codebooks (*.toml);;All files (*)</source>
            <translation>코드북 (*.toml);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Export the codebook</source>
            <translation>코드북 내보내기</translation>
        </message>
        <message>
            <source>Import a codebook</source>
            <translation>코드북 가져오기</translation>
        </message>
        <message>
            <source>Imported 1 code.</source>
            <translation>코드 1개를 가져왔습니다.</translation>
        </message>
        <message>
            <source>Imported {n} codes.</source>
            <translation>코드 {n}개를 가져왔습니다.</translation>
        </message>
        <message>
            <source>Its annotations and the codes below it go to the code that you choose; its names become aliases there. You can undo this.</source>
            <translation>이 코드의 주석과 하위 코드가 선택한 코드로 옮겨지고, 이 코드의 이름은 그 코드의 별칭이 됩니다. 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>병합</translation>
        </message>
        <message>
            <source>Merge “{name}” into another code</source>
            <translation>“{name}” 코드를 다른 코드에 병합</translation>
        </message>
        <message>
            <source>New facet</source>
            <translation>새 범주</translation>
        </message>
        <message>
            <source>Removed: {code}.</source>
            <translation>제거했습니다: {code}.</translation>
        </message>
        <message>
            <source>Rename facet</source>
            <translation>범주 이름 바꾸기</translation>
        </message>
        <message>
            <source>The codebook was written to {file}.</source>
            <translation>코드북을 {file} 파일에 저장했습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>codebook.toml</source>
            <translation>코드북.toml</translation>
        </message>
    </context>
    <context>
        <name>CodersDialog</name>
        <message>
            <source>Code as this one</source>
            <translation>이 이름으로 코딩</translation>
        </message>
        <message>
            <source>New coder …</source>
            <translation>새 코더 …</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename coder</source>
            <translation>코더 이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename …</source>
            <translation>이름 바꾸기 …</translation>
        </message>
        <message>
            <source>The name changes everywhere in this project, also in the history.</source>
            <translation>작업 이력을 포함해 이 프로젝트의 모든 곳에서 이름이 바뀝니다.</translation>
        </message>
    </context>
    <context>
        <name>CodingTable</name>
        <message>
            <source>&amp;Annotation</source>
            <translation>주석(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Annotation at the cursor</source>
            <translation>커서 위치의 주석(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>뒤로(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Code</source>
            <translation>코드(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;End a character on</source>
            <translation>끝을 한 글자 뒤로(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Forward</source>
            <translation>앞으로(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>이동(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;History of this annotation …</source>
            <translation>이 주석의 작업 이력(&amp;H) …</translation>
        </message>
        <message>
            <source>&amp;In-vivo code</source>
            <translation>인비보 코드(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;List</source>
            <translation>목록(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Memo</source>
            <translation>메모(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Narrower</source>
            <translation>더 좁게(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Next annotation</source>
            <translation>다음 주석(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Paragraph</source>
            <translation>문단(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Previous annotation</source>
            <translation>이전 주석(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>제거(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Sentence</source>
            <translation>문장(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Start a character back</source>
            <translation>시작을 한 글자 앞으로(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;What is here</source>
            <translation>여기에 있는 주석(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Word</source>
            <translation>단어(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;{digit}</source>
            <translation>&amp;{digit}</translation>
        </message>
        <message>
            <source>A code for the se&amp;ntence …</source>
            <translation>문장에 적용할 코드(&amp;N) …</translation>
        </message>
        <message>
            <source>Again: the next there</source>
            <translation>다시 누르면 겹친 다음 주석을 선택합니다</translation>
        </message>
        <message>
            <source>All annotations in one list</source>
            <translation>모든 주석을 한 목록으로</translation>
        </message>
        <message>
            <source>Apply a &amp;code …</source>
            <translation>코드 적용(&amp;C) …</translation>
        </message>
        <message>
            <source>Apply a &amp;pinned code</source>
            <translation>고정한 코드 적용(&amp;P)</translation>
        </message>
        <message>
            <source>Apply the &amp;last code</source>
            <translation>마지막 코드 적용(&amp;L)</translation>
        </message>
        <message>
            <source>Apply the code that is pinned to this digit</source>
            <translation>이 숫자에 고정한 코드 적용</translation>
        </message>
        <message>
            <source>Change c&amp;ode …</source>
            <translation>코드 바꾸기(&amp;O) …</translation>
        </message>
        <message>
            <source>Code the &amp;sentence</source>
            <translation>문장에 코드 적용(&amp;S)</translation>
        </message>
        <message>
            <source>Code the para&amp;graph</source>
            <translation>문단에 코드 적용(&amp;G)</translation>
        </message>
        <message>
            <source>E&amp;nd a character back</source>
            <translation>끝을 한 글자 앞으로(&amp;N)</translation>
        </message>
        <message>
            <source>End a &amp;word on</source>
            <translation>끝을 한 단어 뒤로(&amp;W)</translation>
        </message>
        <message>
            <source>End a sentence back</source>
            <translation>끝을 한 문장 앞으로</translation>
        </message>
        <message>
            <source>End a sentence on</source>
            <translation>끝을 한 문장 뒤로</translation>
        </message>
        <message>
            <source>End a w&amp;ord back</source>
            <translation>끝을 한 단어 앞으로(&amp;O)</translation>
        </message>
        <message>
            <source>Erase its memo &amp;for good …</source>
            <translation>주석의 메모 영구 삭제(&amp;F) …</translation>
        </message>
        <message>
            <source>Find a code by typing, apply it</source>
            <translation>코드를 입력해 찾고 적용</translation>
        </message>
        <message>
            <source>Find one</source>
            <translation>코드를 찾습니다</translation>
        </message>
        <message>
            <source>Give it another code</source>
            <translation>다른 코드로 바꾸기</translation>
        </message>
        <message>
            <source>Give it the last code</source>
            <translation>마지막 코드를 적용합니다</translation>
        </message>
        <message>
            <source>Keys go to the documents</source>
            <translation>키보드로 문서 목록 사용</translation>
        </message>
        <message>
            <source>Keys go to the text</source>
            <translation>키보드로 본문 사용</translation>
        </message>
        <message>
            <source>Leave the par&amp;ticle out</source>
            <translation>조사 빼기(&amp;T)</translation>
        </message>
        <message>
            <source>Longer</source>
            <translation>더 길게</translation>
        </message>
        <message>
            <source>Make the passage itself a code</source>
            <translation>구간의 표현을 그대로 코드로 만들기</translation>
        </message>
        <message>
            <source>Move the &amp;ends</source>
            <translation>구간 경계 옮기기(&amp;E)</translation>
        </message>
        <message>
            <source>Ne&amp;xt sentence</source>
            <translation>다음 문장(&amp;X)</translation>
        </message>
        <message>
            <source>Next &amp;document</source>
            <translation>다음 문서(&amp;D)</translation>
        </message>
        <message>
            <source>Next &amp;uncoded paragraph</source>
            <translation>다음 미코딩 문단(&amp;U)</translation>
        </message>
        <message>
            <source>Next pa&amp;rt of the window</source>
            <translation>창의 다음 부분(&amp;R)</translation>
        </message>
        <message>
            <source>Nothing brings it back</source>
            <translation>되살릴 수 없음</translation>
        </message>
        <message>
            <source>One step back</source>
            <translation>한 단계 되돌림</translation>
        </message>
        <message>
            <source>P&amp;laces</source>
            <translation>작업 화면(&amp;L)</translation>
        </message>
        <message>
            <source>Pr&amp;evious part of the window</source>
            <translation>창의 이전 부분(&amp;E)</translation>
        </message>
        <message>
            <source>Previous &amp;sentence</source>
            <translation>이전 문장(&amp;S)</translation>
        </message>
        <message>
            <source>Previous d&amp;ocument</source>
            <translation>이전 문서(&amp;O)</translation>
        </message>
        <message>
            <source>Previous un&amp;coded paragraph</source>
            <translation>이전 미코딩 문단(&amp;C)</translation>
        </message>
        <message>
            <source>Read and code documents</source>
            <translation>문서 읽기와 코딩</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>주석 제거</translation>
        </message>
        <message>
            <source>S&amp;tart a character on</source>
            <translation>시작을 한 글자 뒤로(&amp;T)</translation>
        </message>
        <message>
            <source>Say which annotations are here</source>
            <translation>이 위치의 주석을 알려 줍니다</translation>
        </message>
        <message>
            <source>Se&amp;lect a passage</source>
            <translation>구간 선택(&amp;L)</translation>
        </message>
        <message>
            <source>Sentence &amp;before</source>
            <translation>앞 문장까지(&amp;B)</translation>
        </message>
        <message>
            <source>Shorter</source>
            <translation>더 짧게</translation>
        </message>
        <message>
            <source>Start a sentence back</source>
            <translation>시작을 한 문장 앞으로</translation>
        </message>
        <message>
            <source>Start a sentence on</source>
            <translation>시작을 한 문장 뒤로</translation>
        </message>
        <message>
            <source>Start a word &amp;back</source>
            <translation>시작을 한 단어 앞으로(&amp;B)</translation>
        </message>
        <message>
            <source>Start a word on</source>
            <translation>시작을 한 단어 뒤로</translation>
        </message>
        <message>
            <source>Take one more, backwards</source>
            <translation>앞으로 하나 더 선택</translation>
        </message>
        <message>
            <source>Take one more, forwards</source>
            <translation>뒤로 하나 더 선택</translation>
        </message>
        <message>
            <source>Text, documents, codes and so on</source>
            <translation>본문, 문서, 코드 등으로 차례로 이동합니다</translation>
        </message>
        <message>
            <source>The code used before</source>
            <translation>바로 앞에 쓴 코드</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>다음 항목</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>이전 항목</translation>
        </message>
        <message>
            <source>The other way</source>
            <translation>반대 방향으로 이동합니다</translation>
        </message>
        <message>
            <source>To the &amp;text</source>
            <translation>본문으로(&amp;T)</translation>
        </message>
        <message>
            <source>To the docu&amp;ments</source>
            <translation>문서 목록으로(&amp;M)</translation>
        </message>
        <message>
            <source>To the ne&amp;xt sentence</source>
            <translation>다음 문장까지(&amp;X)</translation>
        </message>
        <message>
            <source>To where you were before</source>
            <translation>전에 있던 곳으로</translation>
        </message>
        <message>
            <source>What became of it, and back to what it was</source>
            <translation>어떻게 바뀌어 왔는지 보고 이전 상태로 되돌리기</translation>
        </message>
        <message>
            <source>What the cursor stands in</source>
            <translation>커서가 놓인 곳</translation>
        </message>
        <message>
            <source>Where you came back from</source>
            <translation>되돌아오기 전의 곳으로</translation>
        </message>
        <message>
            <source>Where you have coded nothing yet</source>
            <translation>아직 코딩하지 않은 곳</translation>
        </message>
        <message>
            <source>Wi&amp;der</source>
            <translation>더 넓게(&amp;D)</translation>
        </message>
        <message>
            <source>Without 은, 을, 에서 and the like</source>
            <translation>은, 을, 에서 등을 뺍니다</translation>
        </message>
        <message>
            <source>Word, sentence, paragraph, all</source>
            <translation>단어, 문장, 문단, 전체</translation>
        </message>
        <message>
            <source>Write about this annotation</source>
            <translation>이 주석에 메모 쓰기</translation>
        </message>
    </context>
    <context>
        <name>CodingVerbs</name>
        <message>
            <source>Copied with its document and place.</source>
            <translation>문서와 위치와 함께 복사했습니다.</translation>
        </message>
        <message>
            <source>No code is pinned to {digit}. Pin one in the codebook with a right click.</source>
            <translation>숫자 {digit}에 고정한 코드가 없습니다. 코드북에서 코드를 마우스 오른쪽 단추로 눌러 고정하십시오.</translation>
        </message>
        <message>
            <source>No code was used yet. Find one with {way}, or double-click one in the codebook.</source>
            <translation>아직 쓴 코드가 없습니다. 팔레트({way})에서 코드를 찾거나 코드북에서 코드를 두 번 클릭하십시오.</translation>
        </message>
        <message>
            <source>Removed: {code}.</source>
            <translation>제거했습니다: {code}.</translation>
        </message>
        <message>
            <source>That was the first annotation.</source>
            <translation>첫 주석입니다.</translation>
        </message>
        <message>
            <source>That was the last annotation.</source>
            <translation>마지막 주석입니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>paragraph {number}, characters {start} to {end}, text SHA-256 {hash}</source>
            <translation>{number}번째 문단, 문자 {start}–{end}, 본문 SHA-256 {hash}</translation>
        </message>
    </context>
    <context>
        <name>Coining</name>
        <message>
            <source>Add a facet to the codebook first; the new code needs one.</source>
            <translation>먼저 코드북에 범주를 추가하십시오. 새 코드에는 범주가 필요합니다.</translation>
        </message>
        <message>
            <source>Select a passage first; its words become the code.</source>
            <translation>먼저 구간을 선택하십시오. 그 표현이 코드가 됩니다.</translation>
        </message>
        <message>
            <source>The passage has no words to name a code by.</source>
            <translation>이 구간에는 코드 이름으로 쓸 단어가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>ColourChoice</name>
        <message>
            <source>Change colour</source>
            <translation>색 바꾸기</translation>
        </message>
        <message>
            <source>Colour of “{name}”</source>
            <translation>“{name}” 코드의 색</translation>
        </message>
        <message>
            <source>The codes below it too</source>
            <translation>하위 코드에도 적용</translation>
        </message>
    </context>
    <context>
        <name>ColourGrid</name>
        <message>
            <source>Another colour, as #RRGGBB</source>
            <translation>다른 색(#RRGGBB)</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>파랑</translation>
        </message>
        <message>
            <source>Bluish green</source>
            <translation>푸른 초록</translation>
        </message>
        <message>
            <source>Dark green</source>
            <translation>짙은 초록</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>초록</translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation>남색</translation>
        </message>
        <message>
            <source>Mustard</source>
            <translation>겨자색</translation>
        </message>
        <message>
            <source>Olive</source>
            <translation>올리브색</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>주황</translation>
        </message>
        <message>
            <source>Pale blue</source>
            <translation>옅은 파랑</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>분홍</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>보라</translation>
        </message>
        <message>
            <source>Rose</source>
            <translation>장미색</translation>
        </message>
        <message>
            <source>Sand</source>
            <translation>모래색</translation>
        </message>
        <message>
            <source>Sky blue</source>
            <translation>하늘색</translation>
        </message>
        <message>
            <source>Steel blue</source>
            <translation>회청색</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>청록</translation>
        </message>
        <message>
            <source>Vermilion</source>
            <translation>주홍</translation>
        </message>
        <message>
            <source>Wine</source>
            <translation>자주</translation>
        </message>
    </context>
    <context>
        <name>Contents</name>
        <message>
            <source>Nothing found. Try another word.</source>
            <translation>찾은 것이 없습니다. 다른 단어로 찾아 보십시오.</translation>
        </message>
        <message>
            <source>Pages of the manual</source>
            <translation>설명서 차례</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>찾은 곳</translation>
        </message>
    </context>
    <context>
        <name>CopiesDialog</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Copies beside this project</source>
            <translation>이 프로젝트 옆의 사본</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Last step</source>
            <translation>마지막 작업</translation>
        </message>
        <message>
            <source>Only here</source>
            <translation>여기에만</translation>
        </message>
        <message>
            <source>Only there</source>
            <translation>사본에만</translation>
        </message>
        <message>
            <source>Open this one</source>
            <translation>이 사본 열기</translation>
        </message>
        <message>
            <source>Such copies arise when two people write at the same time in a folder that is copied. Nothing was done to them. Open one to see what is in it, agree in which one you go on, and keep the others.</source>
            <translation>복사되는 폴더에서 두 사람이 동시에 편집하면 이런 사본이 생깁니다. 사본은 그대로 두었습니다. 하나를 열어 내용을 보고, 어느 것으로 계속할지 함께 정하고, 나머지는 보관하십시오.</translation>
        </message>
        <message>
            <source>unreadable</source>
            <translation>읽을 수 없음</translation>
        </message>
    </context>
    <context>
        <name>CopiesStrip</name>
        <message>
            <source>Comparing copies …</source>
            <translation>사본 비교 중 …</translation>
        </message>
        <message>
            <source>Do not say again</source>
            <translation>다시 알리지 않기</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>{n} copies of this project lie beside it, perhaps since two people wrote at the same time.</source>
            <translation>이 프로젝트의 사본 {n}개가 같은 폴더에 있습니다. 두 사람이 동시에 편집해서 생겼을 수 있습니다.</translation>
        </message>
        <message>
            <source>“{file}” lies beside this project and cannot be looked into. It was left as it is.</source>
            <translation>같은 폴더의 “{file}” 파일을 들여다볼 수 없습니다. 그 파일은 그대로 두었습니다.</translation>
        </message>
        <message>
            <source>“{file}” lies beside this project and has 1 step that is not in here. It was left as it is.</source>
            <translation>같은 폴더의 “{file}” 파일에 여기에 없는 작업이 1개 있습니다. 그 파일은 그대로 두었습니다.</translation>
        </message>
        <message>
            <source>“{file}” lies beside this project and has {n} steps that are not in here. It was left as it is.</source>
            <translation>같은 폴더의 “{file}” 파일에 여기에 없는 작업이 {n}개 있습니다. 그 파일은 그대로 두었습니다.</translation>
        </message>
        <message>
            <source>“{file}” lies beside this project; all its steps are in here, too.</source>
            <translation>같은 폴더에 “{file}” 파일이 있습니다. 그 파일의 작업은 모두 여기에도 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>Content warning</source>
            <translation>내용 경고</translation>
        </message>
        <message>
            <source>Content warning: {words}. The text is covered; Enter shows it.</source>
            <translation>내용 경고: {words}. 본문이 가려져 있습니다. Enter 키를 누르면 보입니다.</translation>
        </message>
        <message>
            <source>Covered</source>
            <translation>가려진 문서</translation>
        </message>
        <message>
            <source>Show the text</source>
            <translation>본문 보기</translation>
        </message>
        <message>
            <source>The text is covered, so that nobody reads it unprepared.</source>
            <translation>준비 없이 읽는 일이 없도록 본문을 가렸습니다.</translation>
        </message>
        <message>
            <source>The text is covered; Enter shows it.</source>
            <translation>본문이 가려져 있습니다. Enter 키를 누르면 보입니다.</translation>
        </message>
        <message>
            <source>or press Enter</source>
            <translation>또는 Enter 키</translation>
        </message>
    </context>
    <context>
        <name>Covering</name>
        <message>
            <source>Covered</source>
            <translation>가려진 문서</translation>
        </message>
        <message>
            <source>Covered: {words}</source>
            <translation>가림: {words}</translation>
        </message>
        <message>
            <source>This text is covered. Show it first (Enter), then work in it.</source>
            <translation>이 문서는 가려져 있습니다. 먼저 Enter로 본문을 연 뒤 작업하십시오.</translation>
        </message>
    </context>
    <context>
        <name>Crossing</name>
        <message>
            <source>{code} begins</source>
            <translation>{code} 시작</translation>
        </message>
        <message>
            <source>{code} ends</source>
            <translation>{code} 끝</translation>
        </message>
    </context>
    <context>
        <name>DescribeDialog</name>
        <message>
            <source>Content warning: the text opens covered</source>
            <translation>내용 경고: 본문을 가린 채로 엽니다</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>When it was read, {n} characters (line ends among them) were written anew.</source>
            <translation>읽을 때 줄 끝 기호를 포함해 글자 {n}개를 고쳐 적었습니다.</translation>
        </message>
        <message>
            <source>{n} characters</source>
            <translation>{n}자</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Select a passage first, then give it a code.</source>
            <translation>먼저 구간을 선택한 다음 코드를 적용하십시오.</translation>
        </message>
        <message>
            <source>You gave this passage this code before; it is chosen now.</source>
            <translation>이 구간에는 이미 이 코드를 적용했습니다. 그 주석을 선택했습니다.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>After</source>
            <translation>이후</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>이전</translation>
        </message>
        <message>
            <source>What</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>What this step did</source>
            <translation>이 작업이 한 일</translation>
        </message>
        <message>
            <source>{field}: became {after}</source>
            <translation>{field}: 새 값 {after}</translation>
        </message>
        <message>
            <source>{field}: was {before}</source>
            <translation>{field}: 이전 값 {before}</translation>
        </message>
        <message>
            <source>{field}: was {before}, became {after}</source>
            <translation>{field}: {before}에서 {after}(으)로 바뀜</translation>
        </message>
        <message>
            <source>… and {n} more</source>
            <translation>… 그 밖에 {n}개</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>Dimming</name>
        <message>
            <source>Looking at the document …</source>
            <translation>문서를 살펴보는 중 …</translation>
        </message>
    </context>
    <context>
        <name>DocumentPanel</name>
        <message>
            <source>Add documents</source>
            <translation>문서 추가</translation>
        </message>
        <message>
            <source>Add documents …</source>
            <translation>문서 추가 …</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>No documents yet. Drop text files here, or choose them.</source>
            <translation>아직 문서가 없습니다. 텍스트 파일을 여기에 끌어다 놓거나 선택하십시오.</translation>
        </message>
    </context>
    <context>
        <name>DocumentRows</name>
        <message>
            <source>1 annotation</source>
            <translation>주석 1개</translation>
        </message>
        <message>
            <source>Content warning: {words}</source>
            <translation>내용 경고: {words}</translation>
        </message>
        <message>
            <source>{n} annotations</source>
            <translation>주석 {n}개</translation>
        </message>
    </context>
    <context>
        <name>DocumentVerbs</name>
        <message>
            <source>, and with it 1 annotation.</source>
            <translation>. 이와 함께 주석 1개도 제거됩니다.</translation>
        </message>
        <message>
            <source>, and with it {n} annotations.</source>
            <translation>. 이와 함께 주석 {n}개도 제거됩니다.</translation>
        </message>
        <message>
            <source>1 document was added.</source>
            <translation>문서 1건을 추가했습니다.</translation>
        </message>
        <message>
            <source>Adding documents …</source>
            <translation>문서를 추가하는 중 …</translation>
        </message>
        <message>
            <source>Choose a folder with documents</source>
            <translation>문서가 있는 폴더 선택</translation>
        </message>
        <message>
            <source>Choose documents to add</source>
            <translation>추가할 문서 선택</translation>
        </message>
        <message>
            <source>Reading files …</source>
            <translation>파일을 읽는 중 …</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>Remove from the project?</source>
            <translation>프로젝트에서 제거할까요?</translation>
        </message>
        <message>
            <source>Removed.</source>
            <translation>제거했습니다.</translation>
        </message>
        <message>
            <source>The file on your disk stays as it is. You can undo this.</source>
            <translation>디스크에 있는 파일은 그대로 남습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>There are no text files (.txt, .md) in this folder, so nothing was added.</source>
            <translation>이 폴더에는 텍스트 파일(.txt, .md)이 없어 추가한 것이 없습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>{n} documents go out of the project</source>
            <translation>문서 {n}건이 프로젝트에서 제거됩니다</translation>
        </message>
        <message>
            <source>{n} documents were added.</source>
            <translation>문서 {n}건을 추가했습니다.</translation>
        </message>
        <message>
            <source>“{title}” goes out of the project</source>
            <translation>“{title}” 문서가 프로젝트에서 제거됩니다</translation>
        </message>
    </context>
    <context>
        <name>DocumentView</name>
        <message>
            <source>Documents</source>
            <translation>문서</translation>
        </message>
    </context>
    <context>
        <name>Entries</name>
        <message>
            <source>also {alias}</source>
            <translation>별칭 {alias}</translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>Datasets and copies that were made earlier, or lie elsewhere, are not reached.</source>
            <translation>전에 내보낸 데이터세트와 사본, 다른 곳에 있는 사본에는 닿지 않습니다.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>영구 삭제</translation>
        </message>
        <message>
            <source>Erase it in these backups, too:</source>
            <translation>다음 백업에서도 삭제:</translation>
        </message>
        <message>
            <source>These have words of it. Erase them, too, where they should go:</source>
            <translation>다음 내용에 이 문서의 말이 들어 있습니다. 함께 삭제할 것을 고르십시오:</translation>
        </message>
        <message>
            <source>This backup cannot be read and may hold it: {file}</source>
            <translation>이 백업은 읽을 수 없어서, 그 내용이 들어 있을 수도 있습니다: {file}</translation>
        </message>
        <message>
            <source>Type “{word}” to erase it:</source>
            <translation>삭제하려면 ‘{word}’라고 입력하십시오:</translation>
        </message>
        <message>
            <source>erase</source>
            <translation>삭제</translation>
        </message>
    </context>
    <context>
        <name>ErasingVerbs</name>
        <message>
            <source>Erased for good.</source>
            <translation>영구 삭제했습니다.</translation>
        </message>
        <message>
            <source>Erasing …</source>
            <translation>영구 삭제하는 중 …</translation>
        </message>
        <message>
            <source>It is erased, but traces of it may be left in the file, since that could not be written anew. The next opening tries again. {why}</source>
            <translation>삭제했지만 파일을 새로 쓰지 못해 흔적이 남아 있을 수 있습니다. 다음에 열 때 다시 시도합니다. {why}</translation>
        </message>
        <message>
            <source>Looking at what would go …</source>
            <translation>사라질 내용을 살펴보는 중 …</translation>
        </message>
        <message>
            <source>No document was removed from this project, so there is nothing to erase.</source>
            <translation>이 프로젝트에서 제거한 문서가 없으므로 삭제할 것이 없습니다.</translation>
        </message>
        <message>
            <source>Nothing was ever written there, so there is nothing to erase.</source>
            <translation>그곳에 적힌 적이 없으므로 삭제할 것이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>1 annotation</source>
            <translation>주석 1개</translation>
        </message>
        <message>
            <source>1 document</source>
            <translation>문서 1건</translation>
        </message>
        <message>
            <source>1 file</source>
            <translation>파일 1개</translation>
        </message>
        <message>
            <source>1 text was longer than Excel can hold and was cut; CSV and JSON keep it whole.</source>
            <translation>Excel에 담기에 너무 긴 글 1개를 잘랐습니다. CSV와 JSON에는 전체가 담깁니다.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Export dataset</source>
            <translation>데이터세트 내보내기</translation>
        </message>
        <message>
            <source>Exporting the dataset</source>
            <translation>데이터세트를 내보내는 중</translation>
        </message>
        <message>
            <source>Reading the project</source>
            <translation>프로젝트를 읽는 중</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>폴더 보기</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>중지했습니다. 아무것도 저장하지 않았습니다.</translation>
        </message>
        <message>
            <source>The dataset was written to {name}.</source>
            <translation>데이터세트를 저장했습니다: {name}.</translation>
        </message>
        <message>
            <source>Written to {name}.</source>
            <translation>저장한 곳: {name}.</translation>
        </message>
        <message>
            <source>{annotations} of {documents}, {files}</source>
            <translation>{documents}의 {annotations}, {files}</translation>
        </message>
        <message>
            <source>{n} annotations</source>
            <translation>주석 {n}개</translation>
        </message>
        <message>
            <source>{n} documents</source>
            <translation>문서 {n}건</translation>
        </message>
        <message>
            <source>{n} files</source>
            <translation>파일 {n}개</translation>
        </message>
        <message>
            <source>{n} texts were longer than Excel can hold and were cut; CSV and JSON keep them whole.</source>
            <translation>Excel에 담기에 너무 긴 글 {n}개를 잘랐습니다. CSV와 JSON에는 전체가 담깁니다.</translation>
        </message>
    </context>
    <context>
        <name>ExportForm</name>
        <message>
            <source>All coders</source>
            <translation>모든 코더</translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>모든 문서</translation>
        </message>
        <message>
            <source>All facets</source>
            <translation>모든 범주</translation>
        </message>
        <message>
            <source>CSV folder</source>
            <translation>CSV 폴더</translation>
        </message>
        <message>
            <source>CSV in a zip</source>
            <translation>CSV(zip)</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>선택 …</translation>
        </message>
        <message>
            <source>Coders</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>Facets</source>
            <translation>범주</translation>
        </message>
        <message>
            <source>Folder to write the dataset into</source>
            <translation>데이터세트를 저장할 폴더</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>형식</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Names of coders</source>
            <translation>코더 이름</translation>
        </message>
        <message>
            <source>One file with a documented form, for programs.</source>
            <translation>프로그램에서 읽기 위한, 구조가 문서화된 파일 하나입니다.</translation>
        </message>
        <message>
            <source>One workbook. Nothing in it is a formula.</source>
            <translation>통합 문서 하나입니다. 수식은 들어가지 않습니다.</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>인용문</translation>
        </message>
        <message>
            <source>Tables for R, pandas and others, exact to the letter, with a README.</source>
            <translation>R, pandas 등에서 쓰는 표입니다. 글자 하나까지 정확하며 README가 함께 들어갑니다.</translation>
        </message>
        <message>
            <source>The coded words themselves</source>
            <translation>코딩한 구간의 글 자체</translation>
        </message>
        <message>
            <source>The same tables in one file.</source>
            <translation>같은 표를 파일 하나에 담습니다.</translation>
        </message>
        <message>
            <source>What coders wrote about their annotations</source>
            <translation>코더가 주석에 남긴 글</translation>
        </message>
        <message>
            <source>With</source>
            <translation>포함할 내용</translation>
        </message>
        <message>
            <source>Without them: coder 1, coder 2 …</source>
            <translation>빼면 coder 1, coder 2 …로 표시됩니다</translation>
        </message>
        <message>
            <source>Write the dataset to</source>
            <translation>데이터세트 저장</translation>
        </message>
        <message>
            <source>Write to</source>
            <translation>저장할 곳</translation>
        </message>
        <message>
            <source>{project} dataset</source>
            <translation>{project} 데이터세트</translation>
        </message>
    </context>
    <context>
        <name>FacetNames</name>
        <message>
            <source>A facet is a kind of code, such as abuse type or actor.</source>
            <translation>범주는 침해 유형이나 행위자와 같은 코드의 종류입니다.</translation>
        </message>
        <message>
            <source>Add facet</source>
            <translation>범주 추가</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>색</translation>
        </message>
        <message>
            <source>English</source>
            <translation>영어</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>한국어</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>영어 이름</translation>
        </message>
        <message>
            <source>Name in Korean</source>
            <translation>한국어 이름</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
    </context>
    <context>
        <name>FaultReport</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>오류 보고서</translation>
        </message>
        <message>
            <source>Save …</source>
            <translation>저장 …</translation>
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation>“{file}”(으)로 저장했습니다.</translation>
        </message>
    </context>
    <context>
        <name>Faults</name>
        <message>
            <source>Show report</source>
            <translation>오류 보고서 보기</translation>
        </message>
        <message>
            <source>Something went wrong inside the app. What was saved is safe. Please see whether your last step was done.</source>
            <translation>앱 안에서 문제가 생겼습니다. 저장된 내용은 안전합니다. 마지막 작업이 이루어졌는지 확인해 주십시오.</translation>
        </message>
        <message>
            <source>The app ended unexpectedly last time. What was saved is safe.</source>
            <translation>지난번에 앱이 예기치 않게 종료되었습니다. 저장된 내용은 안전합니다.</translation>
        </message>
    </context>
    <context>
        <name>Filling</name>
        <message>
            <source>Keys</source>
            <translation>키</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>하는 일</translation>
        </message>
    </context>
    <context>
        <name>FilterButton</name>
        <message>
            <source>Only these coders</source>
            <translation>이 코더만</translation>
        </message>
        <message>
            <source>Only these facets</source>
            <translation>이 범주만</translation>
        </message>
        <message>
            <source>Show only some annotations</source>
            <translation>일부 주석만 보기</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>Annotations</source>
            <translation>주석</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>모든 때</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>코드북</translation>
        </message>
        <message>
            <source>Coder</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>모든 사람</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>Find in names, memos and quotes</source>
            <translation>이름, 메모, 인용문에서 찾기</translation>
        </message>
        <message>
            <source>In the last 12 months</source>
            <translation>지난 12개월</translation>
        </message>
        <message>
            <source>In the last 30 days</source>
            <translation>지난 30일</translation>
        </message>
        <message>
            <source>In the last 7 days</source>
            <translation>지난 7일</translation>
        </message>
        <message>
            <source>Project and coders</source>
            <translation>프로젝트와 코더</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>오늘</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>바뀐 것</translation>
        </message>
        <message>
            <source>When</source>
            <translation>때</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>낱말</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Close (Esc)</source>
            <translation>닫기 (Esc)</translation>
        </message>
        <message>
            <source>Find in this document</source>
            <translation>이 문서에서 찾기</translation>
        </message>
        <message>
            <source>Next place (Enter)</source>
            <translation>다음 위치 (Enter)</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>찾지 못함</translation>
        </message>
        <message>
            <source>Previous place (Shift+Enter)</source>
            <translation>이전 위치 (Shift+Enter)</translation>
        </message>
        <message>
            <source>{n} of {all}</source>
            <translation>{all}개 중 {n}번째</translation>
        </message>
    </context>
    <context>
        <name>FixedKeys</name>
        <message>
            <source>A code with the name that was typed</source>
            <translation>입력한 이름의 새 코드</translation>
        </message>
        <message>
            <source>After a question</source>
            <translation>확인한 다음</translation>
        </message>
        <message>
            <source>And go back to the text</source>
            <translation>적용하고 본문으로</translation>
        </message>
        <message>
            <source>Apply a pinned code</source>
            <translation>고정 코드 적용</translation>
        </message>
        <message>
            <source>Apply the code</source>
            <translation>코드 적용</translation>
        </message>
        <message>
            <source>Apply the code and stay</source>
            <translation>코드를 적용하고 그대로 있기</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>본문으로</translation>
        </message>
        <message>
            <source>By characters and lines</source>
            <translation>글자·줄 단위로 이동</translation>
        </message>
        <message>
            <source>By name or initial consonants</source>
            <translation>이름이나 초성으로</translation>
        </message>
        <message>
            <source>By pages</source>
            <translation>쪽 단위로 이동</translation>
        </message>
        <message>
            <source>By paragraphs</source>
            <translation>문단 단위로 이동</translation>
        </message>
        <message>
            <source>By words</source>
            <translation>단어 단위로 이동</translation>
        </message>
        <message>
            <source>Choose a code</source>
            <translation>코드 고르기</translation>
        </message>
        <message>
            <source>Choose a facet</source>
            <translation>범주 고르기</translation>
        </message>
        <message>
            <source>Filter the codes</source>
            <translation>코드 거르기</translation>
        </message>
        <message>
            <source>For a new code</source>
            <translation>새 코드의 범주</translation>
        </message>
        <message>
            <source>Give the passage several codes</source>
            <translation>한 구간에 코드 여러 개</translation>
        </message>
        <message>
            <source>In the codebook</source>
            <translation>코드북에서</translation>
        </message>
        <message>
            <source>In the palette</source>
            <translation>팔레트에서</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>본문에서</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>나가기</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>새 코드</translation>
        </message>
        <message>
            <source>One up or down</source>
            <translation>하나 위로 또는 아래로</translation>
        </message>
        <message>
            <source>Pin to a digit</source>
            <translation>숫자 키에 고정</translation>
        </message>
        <message>
            <source>Remove the code</source>
            <translation>코드 제거</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>선택 해제</translation>
        </message>
        <message>
            <source>The caret stays</source>
            <translation>커서는 그대로</translation>
        </message>
        <message>
            <source>The chosen code</source>
            <translation>고른 코드</translation>
        </message>
        <message>
            <source>The code that is pinned to this digit</source>
            <translation>이 숫자 키에 고정된 코드</translation>
        </message>
        <message>
            <source>To the ends of the line</source>
            <translation>줄 처음과 끝으로</translation>
        </message>
        <message>
            <source>To the ends of the text</source>
            <translation>본문 처음과 끝으로</translation>
        </message>
        <message>
            <source>To the passage</source>
            <translation>구간에</translation>
        </message>
        <message>
            <source>With Shift: select</source>
            <translation>Shift와 함께: 선택</translation>
        </message>
        <message>
            <source>Without a code</source>
            <translation>코드 없이</translation>
        </message>
    </context>
    <context>
        <name>FocusMode</name>
        <message>
            <source>Focus mode: all keys and menus work. Esc brings the panels back.</source>
            <translation>집중 모드입니다. 모든 키와 메뉴를 쓸 수 있습니다. Esc 키를 누르면 패널이 다시 나타납니다.</translation>
        </message>
        <message>
            <source>Focus mode: all keys and menus work. Esc or {key} brings the panels back.</source>
            <translation>집중 모드입니다. 모든 키와 메뉴를 쓸 수 있습니다. Esc 또는 {key} 키를 누르면 패널이 다시 나타납니다.</translation>
        </message>
    </context>
    <context>
        <name>HeadPage</name>
        <message>
            <source>1 step came after it.</source>
            <translation>그 뒤에 작업이 1개 있습니다.</translation>
        </message>
        <message>
            <source>A head has 64 signs, 0 to 9 and a to f. Please copy the whole of it.</source>
            <translation>머리는 0–9와 a–f로 된 64글자입니다. 전체를 복사하십시오.</translation>
        </message>
        <message>
            <source>A seal of this history does not fit, so this head proves nothing. Check the project.</source>
            <translation>이 작업 이력의 봉인 하나가 맞지 않으므로 이 머리로는 아무것도 증명되지 않습니다. 프로젝트를 점검하십시오.</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Compare with a head that was kept</source>
            <translation>보관해 둔 머리와 비교</translation>
        </message>
        <message>
            <source>Comparing …</source>
            <translation>비교하는 중 …</translation>
        </message>
        <message>
            <source>Copy the whole head</source>
            <translation>머리 전체 복사</translation>
        </message>
        <message>
            <source>Head of the history</source>
            <translation>작업 이력의 머리</translation>
        </message>
        <message>
            <source>Head that was kept</source>
            <translation>보관해 둔 머리</translation>
        </message>
        <message>
            <source>It is in this history: “{step}”, {when}. Nothing before it was changed. {later}</source>
            <translation>이 작업 이력에 있습니다: “{step}”, {when}. 그 앞의 것은 아무것도 바뀌지 않았습니다. {later}</translation>
        </message>
        <message>
            <source>It is the last step.</source>
            <translation>마지막 작업입니다.</translation>
        </message>
        <message>
            <source>It seals every step up to now. Whoever keeps it elsewhere can tell later whether anything before it was changed or cut off. It stands in every dataset that you export, too.</source>
            <translation>지금까지의 모든 작업을 봉인하는 값입니다. 다른 곳에 두면 그 앞의 것이 바뀌거나 잘렸는지 나중에 알 수 있습니다. 내보내는 모든 데이터세트에도 들어갑니다.</translation>
        </message>
        <message>
            <source>Other longer work is under way. Please wait until that is done.</source>
            <translation>다른 긴 작업이 진행 중입니다. 끝날 때까지 기다리십시오.</translation>
        </message>
        <message>
            <source>Paste it, or a line of an export that has it</source>
            <translation>머리나 그것이 든 내보낸 파일의 한 줄을 붙여넣기</translation>
        </message>
        <message>
            <source>This head is not in the history of this project. Either the end of the history was cut off, or it was written anew, or the head is of another project. Nothing was changed now; keep this file, and look for a copy that has it.</source>
            <translation>이 머리는 이 프로젝트의 작업 이력에 없습니다. 이력의 끝이 잘렸거나, 통째로 다시 썼거나, 다른 프로젝트의 머리입니다. 지금 바뀐 것은 없으니 이 파일을 그대로 두고 이 머리가 있는 사본을 찾으십시오.</translation>
        </message>
        <message>
            <source>{n} steps came after it.</source>
            <translation>그 뒤에 작업이 {n}개 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>HintBar</name>
        <message>
            <source>Close this hint</source>
            <translation>이 힌트 닫기</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>힌트</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>Drag over words of the text, then press {palette} to find a code, or a digit.</source>
            <translation>본문의 단어를 끌어서 선택한 다음, 코드를 찾는 {palette} 키나 숫자 키를 누르십시오.</translation>
        </message>
        <message>
            <source>Every step is saved at once. {undo} takes the last one back.</source>
            <translation>모든 작업은 바로 저장됩니다. 마지막 작업은 {undo} 키로 되돌립니다.</translation>
        </message>
        <message>
            <source>New here? A tour of two minutes shows how coding goes.</source>
            <translation>처음이십니까? 2분 둘러보기로 코딩하는 방법을 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Pin codes that you use often: a right click, then a digit.</source>
            <translation>자주 쓰는 코드는 마우스 오른쪽 단추로 눌러 숫자에 고정하십시오.</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>둘러보기 시작</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>1 step</source>
            <translation>작업 1개</translation>
        </message>
        <message>
            <source>Bring back all</source>
            <translation>모두 되살리기</translation>
        </message>
        <message>
            <source>Bring back more</source>
            <translation>함께 되살리기</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>되살리기</translation>
        </message>
        <message>
            <source>Bring this state back</source>
            <translation>이 상태 되살리기</translation>
        </message>
        <message>
            <source>Brought back, as a new step. Undo takes it back.</source>
            <translation>새 작업으로 되살렸습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Choose an annotation or a code below that was another one then.</source>
            <translation>아래에서 그때와 지금이 다른 주석이나 코드를 고르십시오.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>It has no role, since its code is no actor now.</source>
            <translation>코드가 이제 행위자가 아니므로 역할은 없습니다.</translation>
        </message>
        <message>
            <source>It is so now.</source>
            <translation>지금 이 상태입니다.</translation>
        </message>
        <message>
            <source>It stands in the facet of the code above it.</source>
            <translation>상위 코드의 범주에 놓였습니다.</translation>
        </message>
        <message>
            <source>Its key belongs to another code now.</source>
            <translation>숫자 키는 이제 다른 코드의 것입니다.</translation>
        </message>
        <message>
            <source>No step fits. Take other words, or any time.</source>
            <translation>맞는 작업이 없습니다. 다른 낱말이나 모든 때를 골라 보십시오.</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>작업</translation>
        </message>
        <message>
            <source>What it belongs to is gone as well: {names}. Bring that back, too? Undo takes back all of it.</source>
            <translation>이것이 속한 것도 없어졌습니다: {names}. 함께 되살리겠습니까? 실행 취소 한 번으로 모두 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>{n} steps</source>
            <translation>작업 {n}개</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>1 character cannot be read in this encoding and shows as �. Try another encoding.</source>
            <translation>이 인코딩으로 읽을 수 없는 글자가 1개 있어 �로 보입니다. 다른 인코딩을 골라 보십시오.</translation>
        </message>
        <message>
            <source>1 control character, which is no text, shows as �. The file itself is kept as it is.</source>
            <translation>글이 아닌 제어 문자가 1개 있어 �로 보입니다. 파일 자체는 그대로 보관합니다.</translation>
        </message>
        <message>
            <source>Add 1 document</source>
            <translation>문서 1건 추가</translation>
        </message>
        <message>
            <source>Add {n} documents</source>
            <translation>문서 {n}건 추가</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>글자 수</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>인코딩</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>First lines</source>
            <translation>첫 부분</translation>
        </message>
        <message>
            <source>The encoding is a guess. Please see whether the first lines read well.</source>
            <translation>인코딩은 추정한 것입니다. 첫 부분이 제대로 읽히는지 확인해 주십시오.</translation>
        </message>
        <message>
            <source>The very same file is here already, as “{name}”. Mark it if you want it twice.</source>
            <translation>똑같은 파일이 “{name}” 문서로 이미 들어 있습니다. 한 번 더 넣으려면 표시하십시오.</translation>
        </message>
        <message>
            <source>This file has no text, so there is nothing to code in it.</source>
            <translation>이 파일에는 글이 없어 코딩할 내용이 없습니다.</translation>
        </message>
        <message>
            <source>{n} characters cannot be read in this encoding and show as �. Try another encoding.</source>
            <translation>이 인코딩으로 읽을 수 없는 글자가 {n}개 있어 �로 보입니다. 다른 인코딩을 골라 보십시오.</translation>
        </message>
        <message>
            <source>{n} control characters, which are no text, show as �. The file itself is kept as it is.</source>
            <translation>글이 아닌 제어 문자가 {n}개 있어 �로 보입니다. 파일 자체는 그대로 보관합니다.</translation>
        </message>
    </context>
    <context>
        <name>InUseDialog</name>
        <message>
            <source>One at a time can write, so that nobody’s work is lost.</source>
            <translation>아무도 작업을 잃지 않도록 한 번에 한 사람만 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>Open to read</source>
            <translation>읽기용으로 열기</translation>
        </message>
        <message>
            <source>Somebody else works on this project</source>
            <translation>다른 사람이 이 프로젝트에서 작업 중입니다</translation>
        </message>
        <message>
            <source>This is known only from a file that was copied here from another computer. If nobody works there any more, you can write here.</source>
            <translation>이 사실은 다른 컴퓨터에서 복사되어 온 파일로만 알 수 있습니다. 그곳에서 아무도 작업하지 않는다면 여기에서 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>Write all the same</source>
            <translation>그래도 쓰기</translation>
        </message>
    </context>
    <context>
        <name>JobStrip</name>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Stopping …</source>
            <translation>중지하는 중 …</translation>
        </message>
    </context>
    <context>
        <name>Jobs</name>
        <message>
            <source>Other longer work is under way, so this was not begun. Please wait until that is done.</source>
            <translation>오래 걸리는 다른 작업이 진행 중이어서 시작하지 않았습니다. 그 작업이 끝날 때까지 기다려 주십시오.</translation>
        </message>
    </context>
    <context>
        <name>Keeper</name>
        <message>
            <source>Making a backup …</source>
            <translation>백업을 만드는 중 …</translation>
        </message>
    </context>
    <context>
        <name>KeyEditor</name>
        <message>
            <source>Add a key</source>
            <translation>단축키 추가</translation>
        </message>
        <message>
            <source>Back to the usual</source>
            <translation>기본값으로</translation>
        </message>
        <message>
            <source>Change the key {key}</source>
            <translation>{key} 단축키 바꾸기</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>키를 누르십시오</translation>
        </message>
        <message>
            <source>Press one of the keys to change it, or add another one.</source>
            <translation>바꾸려면 단축키 하나를 누르고, 더 필요하면 추가하십시오.</translation>
        </message>
        <message>
            <source>The next key does this too. Esc leaves all as it is.</source>
            <translation>다음에 누르는 키도 이 작업을 합니다. Esc를 누르면 그대로 둡니다.</translation>
        </message>
        <message>
            <source>The next key takes the place of {key}. Delete removes it, Esc leaves it.</source>
            <translation>다음에 누르는 키를 {key} 대신 씁니다. Delete를 누르면 없애고, Esc를 누르면 그대로 둡니다.</translation>
        </message>
        <message>
            <source>These keys stay as they are.</source>
            <translation>이 키는 바꿀 수 없습니다.</translation>
        </message>
        <message>
            <source>This has its usual keys again.</source>
            <translation>다시 기본 단축키를 씁니다.</translation>
        </message>
        <message>
            <source>Use it here instead</source>
            <translation>여기에 대신 쓰기</translation>
        </message>
        <message>
            <source>Usually: {keys}</source>
            <translation>기본값: {keys}</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>단축키 없음</translation>
        </message>
        <message>
            <source>{key} does nothing any more.</source>
            <translation>{key} 키는 이제 아무 작업도 하지 않습니다.</translation>
        </message>
        <message>
            <source>{key} does this from now on.</source>
            <translation>이제 {key} 키로 이 작업을 합니다.</translation>
        </message>
    </context>
    <context>
        <name>KeyVerbs</name>
        <message>
            <source>See the keys</source>
            <translation>단축키 보기</translation>
        </message>
        <message>
            <source>Some of your own keys cannot be used: another version of the app may have written them. These actions have their usual keys; all others are as you left them.</source>
            <translation>직접 정한 단축키 가운데 쓸 수 없는 것이 있습니다. 다른 버전의 앱이 적은 것일 수 있습니다. 그 작업에는 기본 단축키를 쓰고, 나머지는 정하신 그대로입니다.</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Action</source>
            <translation>작업</translation>
        </message>
        <message>
            <source>All keys back to the usual …</source>
            <translation>모든 단축키를 기본값으로 …</translation>
        </message>
        <message>
            <source>Back to the usual</source>
            <translation>기본값으로</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>직접 바꾼 단축키</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Every key that you added, changed or removed becomes again what it was at first.</source>
            <translation>추가하거나 바꾸거나 없앤 단축키가 모두 처음으로 돌아갑니다.</translation>
        </message>
        <message>
            <source>Find an action or a key by its name</source>
            <translation>작업이나 키 이름으로 찾기</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>키</translation>
        </message>
        <message>
            <source>No action and no key is called so.</source>
            <translation>그런 이름의 작업이나 키가 없습니다.</translation>
        </message>
        <message>
            <source>Or press the key</source>
            <translation>또는 키를 누르기</translation>
        </message>
        <message>
            <source>Save as a sheet to print …</source>
            <translation>인쇄용 표로 저장 …</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>하는 일</translation>
        </message>
        <message>
            <source>{key} is free: nothing happens when it is pressed.</source>
            <translation>{key} 키는 비어 있습니다. 눌러도 아무 일도 일어나지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>LeaveDialog</name>
        <message>
            <source>Close without it</source>
            <translation>저장하지 않고 닫기</translation>
        </message>
        <message>
            <source>One memo could not be saved into the project. It is kept only as long as the project is open.</source>
            <translation>메모 1개를 프로젝트에 저장하지 못했습니다. 프로젝트가 열려 있는 동안만 남아 있습니다.</translation>
        </message>
        <message>
            <source>Save as a text file …</source>
            <translation>텍스트 파일로 저장 …</translation>
        </message>
        <message>
            <source>Something that you typed is not saved</source>
            <translation>입력한 글이 저장되지 않았습니다</translation>
        </message>
        <message>
            <source>{n} memos could not be saved into the project. They are kept only as long as it is open.</source>
            <translation>메모 {n}개를 프로젝트에 저장하지 못했습니다. 프로젝트가 열려 있는 동안만 남아 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>LicencePage</name>
        <message>
            <source>Licence</source>
            <translation>라이선스</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>사용한 외부 저작물</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Longer work is still stopping. Please close the window in a moment.</source>
            <translation>오래 걸리는 작업을 멈추고 있습니다. 잠시 뒤에 창을 닫아 주십시오.</translation>
        </message>
    </context>
    <context>
        <name>ManualWindow</name>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>앞으로</translation>
        </message>
        <message>
            <source>Larger words</source>
            <translation>글자 크게</translation>
        </message>
        <message>
            <source>Next page:</source>
            <translation>다음 쪽:</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>설명서 검색</translation>
        </message>
        <message>
            <source>Smaller words</source>
            <translation>글자 작게</translation>
        </message>
    </context>
    <context>
        <name>MessageStrip</name>
        <message>
            <source>Close this message</source>
            <translation>이 알림 닫기</translation>
        </message>
    </context>
    <context>
        <name>Neighbours</name>
        <message>
            <source>Also here: {code}</source>
            <translation>같은 자리의 다른 코드: {code}</translation>
        </message>
        <message>
            <source>Here too</source>
            <translation>같은 자리</translation>
        </message>
    </context>
    <context>
        <name>NewProjectDialog</name>
        <message>
            <source>&amp;Coder</source>
            <translation>코더(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Default: abuse types, actors, recommendations</source>
            <translation>기본 코드북: 침해 유형, 행위자, 권고(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Empty: only codes of my own</source>
            <translation>빈 코드북: 내가 만드는 코드만(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>제목(&amp;T)</translation>
        </message>
        <message>
            <source>Annotations carry this name. A pseudonym is enough; it is never taken from the computer.</source>
            <translation>주석에 이 이름이 남습니다. 가명이어도 되며, 컴퓨터에서 가져오지 않습니다.</translation>
        </message>
        <message>
            <source>Choose a codebook</source>
            <translation>코드북 선택</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>선택 …</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>코드북</translation>
        </message>
        <message>
            <source>Codebooks (*.toml)</source>
            <translation>코드북 (*.toml)</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>프로젝트 만들기</translation>
        </message>
        <message>
            <source>From a codebook &amp;file …</source>
            <translation>코드북 파일에서 가져오기(&amp;F) …</translation>
        </message>
        <message>
            <source>My project</source>
            <translation>내 프로젝트</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>프로젝트</translation>
        </message>
        <message>
            <source>Where shall the project lie?</source>
            <translation>프로젝트를 어디에 저장할까요?</translation>
        </message>
    </context>
    <context>
        <name>NothingListed</name>
        <message>
            <source>No annotation has “{words}” in quote, memo, code or document. Empty the field to see all.</source>
            <translation>인용문, 메모, 코드, 문서에 “{words}” 표현이 있는 주석이 없습니다. 입력란을 비우면 모두 보입니다.</translation>
        </message>
        <message>
            <source>Nothing is coded yet. Select words of a text and give them a code, and they stand here.</source>
            <translation>아직 코딩한 것이 없습니다. 본문의 단어를 선택하여 코드를 적용하면 여기에 나타납니다.</translation>
        </message>
        <message>
            <source>The filter leaves no annotation. All of them come back with {show_all}.</source>
            <translation>거르기에 맞는 주석이 없습니다. 모두 다시 보기: {show_all}.</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Another code …</source>
            <translation>다른 코드 …</translation>
        </message>
        <message>
            <source>Applied: {code}</source>
            <translation>적용함: {code}</translation>
        </message>
        <message>
            <source>Enter apply   Shift+Enter new code   Tab apply and stay   Esc leave</source>
            <translation>Enter 적용   Shift+Enter 새 코드   Tab 적용하고 계속   Esc 닫기</translation>
        </message>
        <message>
            <source>Enter change the code   Esc leave</source>
            <translation>Enter 코드 바꾸기   Esc 닫기</translation>
        </message>
        <message>
            <source>Find and apply a code</source>
            <translation>코드를 찾아 적용</translation>
        </message>
        <message>
            <source>Name of a code …</source>
            <translation>코드 이름 …</translation>
        </message>
        <message>
            <source>New code “{name}”: in which facet?   1–{n} or Enter   Esc back</source>
            <translation>새 코드 “{name}”: 어느 범주에 넣을까요?   1–{n} 또는 Enter   Esc 뒤로</translation>
        </message>
        <message>
            <source>No code fits. Shift+Enter makes one with this name.</source>
            <translation>맞는 코드가 없습니다. Shift+Enter를 누르면 이 이름으로 코드를 만듭니다.</translation>
        </message>
        <message>
            <source>Other words are selected. Esc lets them go; then choose the annotation's new code.</source>
            <translation>다른 구간이 선택되어 있습니다. Esc 키로 선택을 해제한 뒤 주석의 새 코드를 고르십시오.</translation>
        </message>
        <message>
            <source>Select a passage first, then give it a code.</source>
            <translation>먼저 구간을 선택한 다음 코드를 적용하십시오.</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Page of the manual</source>
            <translation>설명서 본문</translation>
        </message>
    </context>
    <context>
        <name>PassageVerbs</name>
        <message>
            <source>The cursor was out of view. Here it is; press the key again to code.</source>
            <translation>커서가 보이지 않는 곳에 있어 그곳으로 왔습니다. 코딩하려면 키를 다시 누르십시오.</translation>
        </message>
        <message>
            <source>The last word has no Korean particle that could be left out.</source>
            <translation>마지막 단어에 뺄 수 있는 조사가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>PastTelling</name>
        <message>
            <source>Annotation “{code}” in “{document}”</source>
            <translation>“{document}” 문서의 “{code}” 주석</translation>
        </message>
        <message>
            <source>Progress of {coder} in “{document}”</source>
            <translation>“{document}” 문서의 진행 상태: {coder}</translation>
        </message>
        <message>
            <source>{start} to {end}: {quote}</source>
            <translation>{start}–{end}: {quote}</translation>
        </message>
        <message>
            <source>{thing}: erased for good</source>
            <translation>{thing}: 영구히 지움</translation>
        </message>
        <message>
            <source>{thing}: new</source>
            <translation>{thing}: 새로 생김</translation>
        </message>
        <message>
            <source>{thing}: removed</source>
            <translation>{thing}: 제거됨</translation>
        </message>
    </context>
    <context>
        <name>PasteDialog</name>
        <message>
            <source>Add document</source>
            <translation>문서 추가</translation>
        </message>
        <message>
            <source>Paste or type the text here.</source>
            <translation>여기에 글을 붙여넣거나 입력하십시오.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>본문</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
    </context>
    <context>
        <name>PlaceChoice</name>
        <message>
            <source>Facet</source>
            <translation>범주</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>옮기기</translation>
        </message>
        <message>
            <source>Move “{name}”</source>
            <translation>“{name}” 코드 옮기기</translation>
        </message>
        <message>
            <source>No code: at the top</source>
            <translation>없음: 맨 위 단계에</translation>
        </message>
        <message>
            <source>Under</source>
            <translation>상위 코드</translation>
        </message>
    </context>
    <context>
        <name>PlaceStrip</name>
        <message>
            <source>Do not say again</source>
            <translation>다시 알리지 않기</translation>
        </message>
        <message>
            <source>Save a copy …</source>
            <translation>사본 저장 …</translation>
        </message>
        <message>
            <source>This project lies in a folder that is copied to other computers ({service}). If two people write at once, only one keeps their work. Better keep it in a folder of your own, and give others a copy.</source>
            <translation>이 프로젝트는 다른 컴퓨터로 복사되는 폴더({service})에 있습니다. 두 사람이 동시에 편집하면 한 사람의 작업만 남습니다. 자기만의 폴더에 두고, 다른 사람에게는 사본을 주십시오.</translation>
        </message>
        <message>
            <source>This project lies on a network drive. If the connection breaks, your work cannot be saved. Better keep it in a folder of this computer, and give others a copy.</source>
            <translation>이 프로젝트는 네트워크 드라이브에 있습니다. 연결이 끊기면 작업을 저장할 수 없습니다. 이 컴퓨터의 폴더에 두고, 다른 사람에게는 사본을 주십시오.</translation>
        </message>
        <message>
            <source>a cloud service</source>
            <translation>클라우드 서비스</translation>
        </message>
    </context>
    <context>
        <name>Presence</name>
        <message>
            <source>Another computer seems to write into this project too. Your work is saved here. Please ask your team who works on it, and close it on one side: else the folder may keep only one of the two files.</source>
            <translation>다른 컴퓨터에서도 이 프로젝트에 쓰고 있는 것 같습니다. 작업은 이곳에 저장되어 있습니다. 팀에 누가 작업 중인지 확인하고 한쪽에서는 닫아 주십시오. 그러지 않으면 폴더에 두 파일 중 하나만 남을 수 있습니다.</translation>
        </message>
        <message>
            <source>This disk cannot keep a second window from writing into this project. Your work is saved as always; please make sure that nobody else opens it meanwhile.</source>
            <translation>이 디스크는 다른 창이 이 프로젝트에 쓰는 것을 막을 수 없습니다. 작업은 평소처럼 저장됩니다. 그동안 다른 사람이 이 프로젝트를 열지 않도록 해 주십시오.</translation>
        </message>
    </context>
    <context>
        <name>ProjectDialog</name>
        <message>
            <source>Keep</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>The memo goes into exports of the dataset.</source>
            <translation>이 메모는 내보내는 데이터세트에 들어갑니다.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
    </context>
    <context>
        <name>ProjectFind</name>
        <message>
            <source>1 document</source>
            <translation>문서 1건</translation>
        </message>
        <message>
            <source>1 place</source>
            <translation>1곳</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>찾는 중 …</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>찾은 곳</translation>
        </message>
        <message>
            <source>{n} documents</source>
            <translation>문서 {n}건</translation>
        </message>
        <message>
            <source>{n} places</source>
            <translation>{n}곳</translation>
        </message>
        <message>
            <source>{places} in {documents}</source>
            <translation>{documents}에서 {places}</translation>
        </message>
        <message>
            <source>“{words}” stands in no document. Fewer words, or a part of one, may find more.</source>
            <translation>“{words}” 표현이 있는 문서가 없습니다. 단어를 줄이거나 일부만 입력해 보십시오.</translation>
        </message>
    </context>
    <context>
        <name>ProjectVerbs</name>
        <message>
            <source> copy</source>
            <translation> 사본</translation>
        </message>
        <message>
            <source>A copy was written: {file}. You go on working in the project itself.</source>
            <translation>사본을 저장했습니다: {file}. 작업은 원래 프로젝트에서 계속됩니다.</translation>
        </message>
        <message>
            <source>Longer work is under way. Please wait until it is done, or stop it.</source>
            <translation>오래 걸리는 작업이 진행 중입니다. 끝날 때까지 기다리거나 중지하십시오.</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>프로젝트 열기</translation>
        </message>
        <message>
            <source>Sample project.nkhr</source>
            <translation>예제 프로젝트.nkhr</translation>
        </message>
        <message>
            <source>Save a copy of the project</source>
            <translation>프로젝트의 사본 저장</translation>
        </message>
        <message>
            <source>Writing a copy …</source>
            <translation>사본을 저장하는 중 …</translation>
        </message>
    </context>
    <context>
        <name>Quote</name>
        <message>
            <source>Click to see the whole quote</source>
            <translation>누르면 인용문 전체를 봅니다</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>인용문</translation>
        </message>
        <message>
            <source>{n} characters in all</source>
            <translation>전체 {n}자</translation>
        </message>
    </context>
    <context>
        <name>ReadingStrip</name>
        <message>
            <source>A coder without a name</source>
            <translation>이름 없는 코더</translation>
        </message>
        <message>
            <source>Another file has taken the place of this one. Open it again to see what it holds now.</source>
            <translation>다른 파일이 이 파일의 자리를 차지했습니다. 지금 내용을 보려면 다시 여십시오.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>다시 열기</translation>
        </message>
        <message>
            <source>Save a copy …</source>
            <translation>사본 저장 …</translation>
        </message>
        <message>
            <source>The file was moved or removed while you read it. You still see it: save a copy if you need it.</source>
            <translation>읽는 동안 파일이 옮겨졌거나 제거되었습니다. 내용은 아직 보입니다. 필요하면 사본을 저장하십시오.</translation>
        </message>
        <message>
            <source>This project can only be read in this window. Nobody else writes into it now: you can.</source>
            <translation>이 창에서는 이 프로젝트를 읽기만 할 수 있습니다. 지금은 다른 사람이 편집하지 않으므로 여기서 편집할 수 있습니다.</translation>
        </message>
        <message>
            <source>This project can only be read. Nothing that you do here is kept.</source>
            <translation>이 프로젝트는 읽기만 할 수 있습니다. 여기서 하는 작업은 저장되지 않습니다.</translation>
        </message>
        <message>
            <source>Write here</source>
            <translation>여기서 편집</translation>
        </message>
        <message>
            <source>{coder} is working on this project since {time}; you see the work as it is saved.</source>
            <translation>{coder}: {time}부터 이 프로젝트를 편집하고 있습니다. 저장되는 대로 여기에 보입니다.</translation>
        </message>
        <message>
            <source>{coder} seems to work on this project on another computer since {time}.</source>
            <translation>{coder}: {time}부터 다른 컴퓨터에서 이 프로젝트를 편집하는 것으로 보입니다.</translation>
        </message>
    </context>
    <context>
        <name>RemoveCode</name>
        <message>
            <source>1 annotation</source>
            <translation>주석 1개</translation>
        </message>
        <message>
            <source>1 code below it goes too.</source>
            <translation>하위 코드 1개도 함께 제거됩니다.</translation>
        </message>
        <message>
            <source>1 document</source>
            <translation>문서 1건</translation>
        </message>
        <message>
            <source>Keep the annotations and give them another code:</source>
            <translation>주석은 남기고 다른 코드 적용:</translation>
        </message>
        <message>
            <source>Move and remove</source>
            <translation>옮기고 제거</translation>
        </message>
        <message>
            <source>On it: {annotations} in {documents}.</source>
            <translation>이 코드가 쓰인 곳: {documents}, {annotations}.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>Remove these annotations too</source>
            <translation>이 주석도 함께 제거</translation>
        </message>
        <message>
            <source>Remove “{name}”?</source>
            <translation>“{name}” 코드를 제거할까요?</translation>
        </message>
        <message>
            <source>You can undo this.</source>
            <translation>실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>{n} annotations</source>
            <translation>주석 {n}개</translation>
        </message>
        <message>
            <source>{n} codes below it go too.</source>
            <translation>하위 코드 {n}개도 함께 제거됩니다.</translation>
        </message>
        <message>
            <source>{n} documents</source>
            <translation>문서 {n}건</translation>
        </message>
    </context>
    <context>
        <name>RemovedDialog</name>
        <message>
            <source>Removed documents</source>
            <translation>제거한 문서</translation>
        </message>
        <message>
            <source>See what would go …</source>
            <translation>사라질 내용 보기 …</translation>
        </message>
    </context>
    <context>
        <name>SalvageDialog</name>
        <message>
            <source>All of it could be saved</source>
            <translation>모두 구했습니다</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Copy list</source>
            <translation>목록 복사</translation>
        </message>
        <message>
            <source>Open the new project</source>
            <translation>새 프로젝트 열기</translation>
        </message>
        <message>
            <source>Some of it could not be saved</source>
            <translation>구하지 못한 것이 있습니다</translation>
        </message>
        <message>
            <source>The new project is “{file}”.</source>
            <translation>새 프로젝트는 “{file}”입니다.</translation>
        </message>
        <message>
            <source>What could not be saved</source>
            <translation>구하지 못한 것</translation>
        </message>
        <message>
            <source>What could not be saved, or not as it was:</source>
            <translation>구하지 못했거나 그대로 구하지 못한 것:</translation>
        </message>
        <message>
            <source>“{damaged}” was only read. Please keep it until you have compared both.</source>
            <translation>“{damaged}” 파일은 읽기만 했습니다. 둘을 비교할 때까지 보관해 주십시오.</translation>
        </message>
    </context>
    <context>
        <name>SalvageVerbs</name>
        <message>
            <source> saved</source>
            <translation> 복구</translation>
        </message>
        <message>
            <source>Choose the damaged project</source>
            <translation>손상된 프로젝트 고르기</translation>
        </message>
        <message>
            <source>Save what can be saved into a new project</source>
            <translation>구할 수 있는 것을 새 프로젝트로 저장</translation>
        </message>
        <message>
            <source>Saving what can be saved …</source>
            <translation>구할 수 있는 것을 저장하는 중 …</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Find in project</source>
            <translation>프로젝트에서 찾기</translation>
        </message>
    </context>
    <context>
        <name>Speaking</name>
        <message>
            <source>Applied: {code}, “{quote}”</source>
            <translation>코드 적용: {code}, “{quote}”</translation>
        </message>
        <message>
            <source>There is no annotation here.</source>
            <translation>여기에는 주석이 없습니다.</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>외 {n}개</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Text of the document</source>
            <translation>문서의 본문</translation>
        </message>
        <message>
            <source>This document has no text.</source>
            <translation>이 문서에는 글이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>1 annotation</source>
            <translation>주석 1개</translation>
        </message>
        <message>
            <source>All changes saved {time}</source>
            <translation>모든 변경 저장됨 {time}</translation>
        </message>
        <message>
            <source>Paragraph {number} · {percent} %</source>
            <translation>{number}번째 문단 · {percent}%</translation>
        </message>
        <message>
            <source>Read only: nothing can be changed</source>
            <translation>읽기 전용: 바꿀 수 없습니다</translation>
        </message>
        <message>
            <source>Undo: {step}</source>
            <translation>실행 취소: {step}</translation>
        </message>
        <message>
            <source>{n} annotations</source>
            <translation>주석 {n}개</translation>
        </message>
    </context>
    <context>
        <name>StepRows</name>
        <message>
            <source>Changes</source>
            <translation>변경 수</translation>
        </message>
        <message>
            <source>Coder</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>작업</translation>
        </message>
        <message>
            <source>When</source>
            <translation>때</translation>
        </message>
    </context>
    <context>
        <name>Stops</name>
        <message>
            <source>Drag over some words to select them. With keys: {go_reader} leads to the text, Shift and the arrows select.</source>
            <translation>단어 위를 끌어서 선택하십시오. 키보드로는 {go_reader} 키로 본문에 가서 Shift와 화살표 키로 선택합니다.</translation>
        </message>
        <message>
            <source>Each code has a line beside its words, also where passages overlap. Click another one, or go on with {next_annotation}.</source>
            <translation>구간이 겹치는 곳에서도 코드마다 단어 옆에 선이 있습니다. 다른 코드를 누르거나 {next_annotation} 키로 넘어가십시오.</translation>
        </message>
        <message>
            <source>Every step is saved at once, so there is no Save button. {undo} takes back the last one.</source>
            <translation>모든 작업은 바로 저장되므로 저장 단추가 없습니다. 마지막 작업은 {undo} 키로 되돌립니다.</translation>
        </message>
        <message>
            <source>Export ({export_dataset}) writes all that was coded as tables, for others to count and check.</source>
            <translation>내보내기({export_dataset})는 코딩한 것을 모두 표로 저장하여 다른 사람이 세고 확인할 수 있게 합니다.</translation>
        </message>
        <message>
            <source>Five documents came with the sample. Try it: open another one with a click. With keys: {next_document} opens it, and {tour} leads back to this card.</source>
            <translation>예제에는 문서 5건이 들어 있습니다. 다른 문서를 눌러 열어 보십시오. 키보드로는 {next_document} 키로 열고, {tour} 메뉴로 이 카드에 돌아옵니다.</translation>
        </message>
        <message>
            <source>Give the selected words a code: double-click one here. With keys: {palette} finds a code by its name, and a digit applies a pinned one.</source>
            <translation>선택한 단어에 코드를 적용하십시오. 여기에서 코드를 두 번 누르면 됩니다. 키보드로는 {palette} 키로 이름을 찾고, 숫자 키로 고정한 코드를 적용합니다.</translation>
        </message>
        <message>
            <source>Here is what you chose: how sure you are, how the source knows, and your memo ({memo}). Try it: mark how sure you are.</source>
            <translation>선택한 주석이 여기에 있습니다. 확신도, 인지 경위, 메모({memo})를 남길 수 있습니다. 확신도를 표시해 보십시오.</translation>
        </message>
        <message>
            <source>Saved, and undone</source>
            <translation>저장과 실행 취소</translation>
        </message>
        <message>
            <source>The annotation</source>
            <translation>주석</translation>
        </message>
        <message>
            <source>The codes</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>The documents</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>The margin</source>
            <translation>여백</translation>
        </message>
        <message>
            <source>The text</source>
            <translation>본문</translation>
        </message>
        <message>
            <source>Your dataset</source>
            <translation>데이터세트</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Who is coding: {name}</source>
            <translation>지금 코딩하는 사람: {name}</translation>
        </message>
        <message>
            <source>Who is coding?</source>
            <translation>누가 코딩합니까?</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>아직 없음</translation>
        </message>
    </context>
    <context>
        <name>TourCard</name>
        <message>
            <source>&amp;Back</source>
            <translation>뒤로(&amp;B)</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>둘러보기 마치기</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>둘러보기 그만두기</translation>
        </message>
        <message>
            <source>Ne&amp;xt</source>
            <translation>다음(&amp;X)</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number}/{total}</translation>
        </message>
    </context>
    <context>
        <name>TourVerbs</name>
        <message>
            <source>Open the sample</source>
            <translation>예제 열기</translation>
        </message>
        <message>
            <source>That was the tour. What you coded stays in the sample; Help › Tour begins it again.</source>
            <translation>둘러보기가 끝났습니다. 코딩한 것은 예제에 남아 있으며, 도움말 › 둘러보기로 다시 시작할 수 있습니다.</translation>
        </message>
        <message>
            <source>The hints come again, each where it helps.</source>
            <translation>힌트가 필요한 곳에서 다시 나타납니다.</translation>
        </message>
        <message>
            <source>The tour goes through the sample project. Your project is closed for it; all of it is saved, and File › Open recent brings you back.</source>
            <translation>둘러보기는 예제 프로젝트에서 진행됩니다. 그동안 지금 프로젝트는 닫히지만 모두 저장되어 있으며, 파일 › 최근 프로젝트 메뉴로 돌아올 수 있습니다.</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>둘러보기</translation>
        </message>
    </context>
    <context>
        <name>TreeMenus</name>
        <message>
            <source>&amp;None</source>
            <translation>없음(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Pin to key</source>
            <translation>숫자 키에 고정(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Rename facet …</source>
            <translation>범주 이름 바꾸기(&amp;R) …</translation>
        </message>
        <message>
            <source>&amp;Show only this facet</source>
            <translation>이 범주만 보기(&amp;S)</translation>
        </message>
        <message>
            <source>Remove &amp;facet</source>
            <translation>범주 제거(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message>
            <source>&amp;Redo {step}</source>
            <translation>{step} 다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Undo {step}</source>
            <translation>{step} 실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>Taking a large step: {step} …</source>
            <translation>규모가 큰 작업을 하는 중: {step} …</translation>
        </message>
        <message>
            <source>{step}, in {n} documents</source>
            <translation>문서 {n}개의 {step}</translation>
        </message>
        <message>
            <source>{step}, in “{document}”</source>
            <translation>“{document}” 문서의 {step}</translation>
        </message>
    </context>
    <context>
        <name>UnwrittenStrip</name>
        <message>
            <source>Another file has taken the place of “{file}”, so nothing can be saved. Save a copy now.</source>
            <translation>다른 파일이 “{file}” 파일의 자리를 차지해 저장할 수 없습니다. 지금 사본을 저장하십시오.</translation>
        </message>
        <message>
            <source>Everything is saved again.</source>
            <translation>다시 모두 저장되었습니다.</translation>
        </message>
        <message>
            <source>Save a copy …</source>
            <translation>사본 저장 …</translation>
        </message>
        <message>
            <source>Save what I typed …</source>
            <translation>입력한 글 저장 …</translation>
        </message>
        <message>
            <source>Save what was typed</source>
            <translation>입력한 글 저장</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>텍스트 (*.txt)</translation>
        </message>
        <message>
            <source>The disk is full, so nothing can be saved. What was saved before is safe. Free some space.</source>
            <translation>디스크가 가득 차 저장할 수 없습니다. 이전에 저장한 것은 안전합니다. 공간을 비우십시오.</translation>
        </message>
        <message>
            <source>The disk takes nothing any more. What was saved before is safe. See whether it is still there.</source>
            <translation>디스크에 더 이상 쓸 수 없습니다. 이전에 저장한 것은 안전합니다. 디스크가 연결되어 있는지 확인하십시오.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>What you typed is kept in this window.</source>
            <translation>입력한 글은 이 창에 남아 있습니다.</translation>
        </message>
        <message>
            <source>Written: {file}.</source>
            <translation>파일을 썼습니다: {file}.</translation>
        </message>
        <message>
            <source>unsaved text.txt</source>
            <translation>저장되지 않은 글.txt</translation>
        </message>
        <message>
            <source>“{file}” may not be written any more. What was saved before is safe.</source>
            <translation>“{file}” 파일에 더 이상 쓸 수 없습니다. 이전에 저장한 것은 안전합니다.</translation>
        </message>
        <message>
            <source>“{file}” was moved or removed, so nothing can be saved. Save a copy, or put it back.</source>
            <translation>“{file}” 파일이 옮겨졌거나 제거되어 저장할 수 없습니다. 사본을 저장하거나 파일을 제자리에 돌려놓으십시오.</translation>
        </message>
        <message>
            <source>“{file}” was overwritten from outside, so nothing can be saved. Close it, open it again and see what it holds; backups have the rest.</source>
            <translation>“{file}” 파일이 밖에서 덮어써져 저장할 수 없습니다. 닫았다가 다시 열어 내용을 확인하십시오. 나머지는 백업에 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>ViewTable</name>
        <message>
            <source>&amp;Always cover</source>
            <translation>항상 가리기(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Codebook panel</source>
            <translation>코드북 패널(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Cover this text now</source>
            <translation>이 본문 지금 가리기(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>어둡게(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Documents panel</source>
            <translation>문서 패널(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>전체 화면(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Full width</source>
            <translation>전체 너비(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>고대비(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Language / 언어</source>
            <translation>언어 / Language(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Larger</source>
            <translation>더 크게(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>밝게(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Menu bar</source>
            <translation>메뉴 막대(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Narrow column</source>
            <translation>좁은 단(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Never cover</source>
            <translation>가리지 않기(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Not at all</source>
            <translation>넓히지 않음(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Reading</source>
            <translation>읽기(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Serif face</source>
            <translation>명조체(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Show the covered text</source>
            <translation>가린 본문 보기(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Smaller</source>
            <translation>더 작게(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>테마(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Usual</source>
            <translation>기본 크기(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Usual column</source>
            <translation>보통 단(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Usual size</source>
            <translation>기본 크기(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Wide column</source>
            <translation>넓은 단(&amp;W)</translation>
        </message>
        <message>
            <source>Also by Enter in the text</source>
            <translation>본문에서 Enter로도 됩니다</translation>
        </message>
        <message>
            <source>As designed</source>
            <translation>처음 크기로</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>시스템 설정에 따름(&amp;S)</translation>
        </message>
        <message>
            <source>Content war&amp;nings</source>
            <translation>내용 경고(&amp;N)</translation>
        </message>
        <message>
            <source>Cover &amp;once</source>
            <translation>한 번만 가리기(&amp;O)</translation>
        </message>
        <message>
            <source>Dark words on white</source>
            <translation>흰 바탕에 어두운 글자</translation>
        </message>
        <message>
            <source>Dim mod&amp;e</source>
            <translation>저조도 모드(&amp;E)</translation>
        </message>
        <message>
            <source>Each time it is opened</source>
            <translation>열 때마다</translation>
        </message>
        <message>
            <source>End every filter</source>
            <translation>거르기 모두 해제</translation>
        </message>
        <message>
            <source>Face without s&amp;erifs</source>
            <translation>고딕체(&amp;E)</translation>
        </message>
        <message>
            <source>Focus mode: only the te&amp;xt</source>
            <translation>집중 모드: 본문만(&amp;X)</translation>
        </message>
        <message>
            <source>Follow the system</source>
            <translation>시스템 설정을 따릅니다</translation>
        </message>
        <message>
            <source>Keys go to the menus</source>
            <translation>키보드로 메뉴 사용</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>본문을 더 크게</translation>
        </message>
        <message>
            <source>Larger words and buttons</source>
            <translation>글자와 단추를 더 크게</translation>
        </message>
        <message>
            <source>Less light, warmer</source>
            <translation>더 어둡고 따뜻하게</translation>
        </message>
        <message>
            <source>Light words on dark</source>
            <translation>어두운 바탕에 밝은 글자</translation>
        </message>
        <message>
            <source>Lines &amp;close together</source>
            <translation>좁은 줄 간격(&amp;C)</translation>
        </message>
        <message>
            <source>Lines as long as there is room</source>
            <translation>자리가 있는 만큼 긴 줄</translation>
        </message>
        <message>
            <source>Lines at the usual &amp;distance</source>
            <translation>보통 줄 간격(&amp;D)</translation>
        </message>
        <message>
            <source>Lines far a&amp;part</source>
            <translation>넓은 줄 간격(&amp;P)</translation>
        </message>
        <message>
            <source>More air</source>
            <translation>더 여유 있게</translation>
        </message>
        <message>
            <source>More of the text</source>
            <translation>본문을 더 많이</translation>
        </message>
        <message>
            <source>No panels</source>
            <translation>패널 없이</translation>
        </message>
        <message>
            <source>Open every text uncovered</source>
            <translation>모든 본문을 그대로 열기</translation>
        </message>
        <message>
            <source>Selections end at words</source>
            <translation>선택이 어절 경계에서 끝납니다</translation>
        </message>
        <message>
            <source>Selections end at words; 은, 는, 이, 가 and the like stay out</source>
            <translation>선택이 어절 경계에서 끝나고 은, 는, 이, 가 같은 조사는 빠집니다</translation>
        </message>
        <message>
            <source>Show &amp;all annotations</source>
            <translation>모든 주석 보기(&amp;A)</translation>
        </message>
        <message>
            <source>Show the codebook</source>
            <translation>코드북 보기</translation>
        </message>
        <message>
            <source>Show the documents</source>
            <translation>문서 목록 보기</translation>
        </message>
        <message>
            <source>Size of &amp;words and buttons</source>
            <translation>글자와 단추 크기(&amp;W)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>본문을 더 작게</translation>
        </message>
        <message>
            <source>Smaller words and buttons</source>
            <translation>글자와 단추를 더 작게</translation>
        </message>
        <message>
            <source>Some 58 letters a line</source>
            <translation>한 줄에 58자쯤</translation>
        </message>
        <message>
            <source>Some 70 letters a line</source>
            <translation>한 줄에 70자쯤</translation>
        </message>
        <message>
            <source>Some 84 letters a line</source>
            <translation>한 줄에 84자쯤</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>대비를 강하게</translation>
        </message>
        <message>
            <source>Take what the mouse took</source>
            <translation>마우스로 선택한 그대로</translation>
        </message>
        <message>
            <source>The text as large as at first</source>
            <translation>본문을 처음 크기로</translation>
        </message>
        <message>
            <source>The text in Noto Serif</source>
            <translation>본문을 명조체로 표시</translation>
        </message>
        <message>
            <source>The text in Pretendard</source>
            <translation>본문을 고딕체로 표시</translation>
        </message>
        <message>
            <source>The window in English</source>
            <translation>창을 영어로 표시</translation>
        </message>
        <message>
            <source>The window in Korean</source>
            <translation>창을 한국어로 표시</translation>
        </message>
        <message>
            <source>The window over the whole screen</source>
            <translation>창을 화면 전체에 펼치기</translation>
        </message>
        <message>
            <source>To whole &amp;words</source>
            <translation>어절 단위로(&amp;W)</translation>
        </message>
        <message>
            <source>To words without their Korean &amp;particle</source>
            <translation>조사를 뺀 어절 단위로(&amp;P)</translation>
        </message>
        <message>
            <source>Until it was shown</source>
            <translation>한 번 볼 때까지</translation>
        </message>
        <message>
            <source>Until you show it again</source>
            <translation>다시 볼 때까지</translation>
        </message>
        <message>
            <source>Widen &amp;selections</source>
            <translation>선택 범위 넓히기(&amp;S)</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>확대(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>축소(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>Walking</name>
        <message>
            <source>In another document now: “{title}”.</source>
            <translation>“{title}” 문서로 넘어왔습니다.</translation>
        </message>
        <message>
            <source>Nothing is uncoded up to “{title}”. The same key looks further.</source>
            <translation>“{title}” 문서까지는 미코딩 문단이 없습니다. 같은 키를 누르면 더 찾습니다.</translation>
        </message>
        <message>
            <source>On from the begin of this document.</source>
            <translation>이 문서의 처음부터 이어집니다.</translation>
        </message>
        <message>
            <source>On from the end of this document.</source>
            <translation>이 문서의 끝부터 이어집니다.</translation>
        </message>
        <message>
            <source>You have coded something in every paragraph.</source>
            <translation>모든 문단을 한 번 이상 코딩했습니다.</translation>
        </message>
    </context>
    <context>
        <name>WarningForm</name>
        <message>
            <source>Content warning in own words</source>
            <translation>직접 쓰는 내용 경고</translation>
        </message>
        <message>
            <source>Own words, with “;” between them</source>
            <translation>직접 입력: 여러 단어는 “;” 기호로 구분</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>A file that ends in .nkhr.</source>
            <translation>.nkhr로 끝나는 파일입니다.</translation>
        </message>
        <message>
            <source>Code reports and testimonies about human rights in North Korea. Everything stays on this computer and is saved as you work.</source>
            <translation>북한 인권에 관한 보고서와 증언을 코딩합니다. 모든 자료는 이 컴퓨터에만 있고, 작업하는 대로 저장됩니다.</translation>
        </message>
        <message>
            <source>Five documents, one of them coded with care. The quickest way to see what coding is.</source>
            <translation>문서 다섯 건이 있고 그중 한 건은 꼼꼼히 코딩되어 있습니다. 코딩이 무엇인지 가장 빨리 알 수 있습니다.</translation>
        </message>
        <message>
            <source>NKHR Desktop</source>
            <translation>NKHR Desktop</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>새 프로젝트</translation>
        </message>
        <message>
            <source>Not connected with the Citizens’ Alliance for North Korean Human Rights (NKHR). Works without a network.</source>
            <translation>북한인권시민연합(NKHR)과 관계가 없습니다. 네트워크 없이 작동합니다.</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>프로젝트 열기</translation>
        </message>
        <message>
            <source>Open the sample project</source>
            <translation>예제 프로젝트 열기</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>최근 프로젝트</translation>
        </message>
        <message>
            <source>With the codebook of the field, or yours.</source>
            <translation>기본 코드북이나 내 코드북으로 시작합니다.</translation>
        </message>
    </context>
    <context>
        <name>about</name>
        <message>
            <source>NKHR Desktop {version}</source>
            <translation>NKHR Desktop {version}</translation>
        </message>
    </context>
    <context>
        <name>backups</name>
        <message>
            <source>A copy</source>
            <translation>사본</translation>
        </message>
        <message>
            <source>A text of the project was damaged already when this was made. Check the project.</source>
            <translation>이 백업을 만들 때 프로젝트의 글 하나가 이미 손상되어 있었습니다. 프로젝트를 점검하십시오.</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>직접 만듦</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>백업</translation>
        </message>
        <message>
            <source>Before a new version</source>
            <translation>새 파일 형식 전</translation>
        </message>
        <message>
            <source>Before bulk work</source>
            <translation>대량 작업 전</translation>
        </message>
        <message>
            <source>Before erasing</source>
            <translation>영구 삭제 전</translation>
        </message>
        <message>
            <source>Before going back</source>
            <translation>되돌아가기 전</translation>
        </message>
        <message>
            <source>Before merging</source>
            <translation>병합 전</translation>
        </message>
        <message>
            <source>By the clock</source>
            <translation>시간에 맞춰</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>점검됨</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>손상됨</translation>
        </message>
        <message>
            <source>It was opened and checked when it was made, and nobody has changed it since.</source>
            <translation>만들 때 열어서 점검했고, 그 뒤로 아무도 바꾸지 않았습니다.</translation>
        </message>
        <message>
            <source>No backup was made. Your work is saved, and earlier backups stay.</source>
            <translation>백업을 만들지 못했습니다. 작업은 저장되어 있고 이전 백업도 그대로 있습니다.</translation>
        </message>
        <message>
            <source>Other project</source>
            <translation>다른 프로젝트</translation>
        </message>
        <message>
            <source>Somebody opened this backup and worked in it. It is never removed by itself.</source>
            <translation>누군가 이 백업을 열어 작업했습니다. 저절로 없어지지 않습니다.</translation>
        </message>
        <message>
            <source>Somebody put this copy of the project here. It is never removed by itself.</source>
            <translation>누군가 이 프로젝트의 사본을 여기에 두었습니다. 저절로 없어지지 않습니다.</translation>
        </message>
        <message>
            <source>Text damaged</source>
            <translation>글 손상</translation>
        </message>
        <message>
            <source>The disk for backups is nearly full, so none was made. Your work is saved, and earlier backups stay. Please free some space, or choose another folder.</source>
            <translation>백업을 둘 디스크가 거의 가득 차서 백업을 만들지 않았습니다. 작업은 저장되어 있고 이전 백업도 그대로 있습니다. 공간을 비우거나 다른 폴더를 고르십시오.</translation>
        </message>
        <message>
            <source>The folder for backups is not there at the moment, so none was made. Your work is saved, and it is tried again.</source>
            <translation>백업 폴더가 지금 없어서 백업을 만들지 않았습니다. 작업은 저장되어 있으며, 나중에 다시 시도합니다.</translation>
        </message>
        <message>
            <source>This file is damaged, or is no project. It is left alone.</source>
            <translation>손상되었거나 프로젝트가 아닌 파일입니다. 건드리지 않습니다.</translation>
        </message>
        <message>
            <source>This is a copy of another project. It is left alone.</source>
            <translation>다른 프로젝트의 사본입니다. 건드리지 않습니다.</translation>
        </message>
        <message>
            <source>Worked in</source>
            <translation>작업됨</translation>
        </message>
    </context>
    <context>
        <name>check</name>
        <message>
            <source>A head that was kept is not in the history.</source>
            <translation>보관해 둔 머리가 작업 이력에 없습니다.</translation>
        </message>
        <message>
            <source>A part of the file that writes the history was changed.</source>
            <translation>파일에서 작업 이력을 기록하는 부분이 바뀌었습니다.</translation>
        </message>
        <message>
            <source>A step of the history was changed after it was written.</source>
            <translation>작업 이력의 한 단계가 기록된 뒤에 바뀌었습니다.</translation>
        </message>
        <message>
            <source>A step was begun and never finished.</source>
            <translation>시작하고 끝내지 못한 작업이 있습니다.</translation>
        </message>
        <message>
            <source>A stored text holds characters that it must not.</source>
            <translation>저장된 본문에 있으면 안 되는 문자가 있습니다.</translation>
        </message>
        <message>
            <source>A stored text or file is not what its hash says.</source>
            <translation>저장된 본문이나 파일이 해시와 다릅니다.</translation>
        </message>
        <message>
            <source>An annotation lies outside its document.</source>
            <translation>문서의 범위를 벗어난 주석이 있습니다.</translation>
        </message>
        <message>
            <source>Compare what is named here with an earlier copy. Whoever did it did not use this app.</source>
            <translation>여기에 나온 것을 이전 사본과 비교하십시오. 이 앱으로 한 일이 아닙니다.</translation>
        </message>
        <message>
            <source>Do not rely on quotes of this document. Take it from an earlier copy, or compare it with the original file.</source>
            <translation>이 문서의 인용문을 믿지 마십시오. 이전 사본에서 가져오거나 원본 파일과 비교하십시오.</translation>
        </message>
        <message>
            <source>Look at the disk, and go back to an earlier copy that checks well.</source>
            <translation>디스크를 살펴보고, 점검에서 이상이 없는 이전 사본으로 돌아가십시오.</translation>
        </message>
        <message>
            <source>Nothing was changed. Please keep this file as it is, save a copy, and show this list to somebody who knows. An earlier copy of the project may be whole.</source>
            <translation>바꾼 것은 없습니다. 이 파일을 그대로 두고 사본을 저장한 다음, 잘 아는 사람에게 이 목록을 보여 주십시오. 이전에 만든 프로젝트 사본은 온전할 수 있습니다.</translation>
        </message>
        <message>
            <source>Something refers to a thing that is not there.</source>
            <translation>없는 항목을 가리키는 것이 있습니다.</translation>
        </message>
        <message>
            <source>Something was changed without a step in the history.</source>
            <translation>작업 이력에 남지 않은 변경이 있습니다.</translation>
        </message>
        <message>
            <source>The check found something</source>
            <translation>점검에서 문제를 찾았습니다</translation>
        </message>
        <message>
            <source>The file itself is damaged.</source>
            <translation>파일 자체가 손상되었습니다.</translation>
        </message>
        <message>
            <source>The history proves nothing about what is named here. Compare it with a copy or an export made before.</source>
            <translation>여기에 나온 것에 대해서는 작업 이력이 아무것도 증명하지 못합니다. 그 전에 만든 사본이나 내보낸 파일과 비교하십시오.</translation>
        </message>
        <message>
            <source>The length of a text is not what was noted.</source>
            <translation>본문의 길이가 기록된 것과 다릅니다.</translation>
        </message>
        <message>
            <source>The quote of an annotation is not what stands at its place.</source>
            <translation>주석의 인용문이 그 자리의 본문과 다릅니다.</translation>
        </message>
        <message>
            <source>The text of a document is missing.</source>
            <translation>문서의 본문이 없습니다.</translation>
        </message>
        <message>
            <source>What is stored is not what the history says.</source>
            <translation>저장된 내용이 작업 이력과 다릅니다.</translation>
        </message>
        <message>
            <source>What was done since then may be missing in the history. Go back to an earlier copy.</source>
            <translation>그 뒤에 한 일이 작업 이력에 없을 수 있습니다. 이전 사본으로 돌아가십시오.</translation>
        </message>
        <message>
            <source>annotation “{name}”</source>
            <translation>“{name}” 주석</translation>
        </message>
        <message>
            <source>characters {start} to {end}</source>
            <translation>글자 {start}–{end}</translation>
        </message>
        <message>
            <source>code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>coder</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>document “{name}”</source>
            <translation>“{name}” 문서</translation>
        </message>
        <message>
            <source>facet</source>
            <translation>범주</translation>
        </message>
        <message>
            <source>nobody named</source>
            <translation>이름 없음</translation>
        </message>
        <message>
            <source>progress of</source>
            <translation>진행 상태:</translation>
        </message>
        <message>
            <source>setting</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>step “{step}” of {when}, {coder}</source>
            <translation>“{step}” 작업({when}, {coder})</translation>
        </message>
        <message>
            <source>the file</source>
            <translation>파일</translation>
        </message>
    </context>
    <context>
        <name>coders</name>
        <message>
            <source>Choose who is coding now. What others coded stays theirs.</source>
            <translation>지금 코딩하는 사람을 고르십시오. 다른 사람이 코딩한 것은 그 사람의 것으로 남습니다.</translation>
        </message>
        <message>
            <source>Code under this name</source>
            <translation>이 이름으로 코딩</translation>
        </message>
        <message>
            <source>Coders</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>Each annotation carries its coder’s name, and so does the dataset. A pseudonym is enough; this one is free. You can change it later.</source>
            <translation>주석마다 코더의 이름이 남고 데이터세트에도 들어갑니다. 가명이어도 되며, 아래 이름은 아직 아무도 쓰지 않습니다. 나중에 바꿀 수 있습니다.</translation>
        </message>
        <message>
            <source>Who is coding?</source>
            <translation>누가 코딩합니까?</translation>
        </message>
    </context>
    <context>
        <name>describing</name>
        <message>
            <source>Describe project</source>
            <translation>프로젝트 정보</translation>
        </message>
    </context>
    <context>
        <name>documents</name>
        <message>
            <source>Add documents</source>
            <translation>문서 추가</translation>
        </message>
        <message>
            <source>Describe document</source>
            <translation>문서 정보</translation>
        </message>
        <message>
            <source>Nothing is added before you say so. Please look at encoding and title.</source>
            <translation>추가를 누르기 전에는 아무것도 들어가지 않습니다. 인코딩과 제목을 확인해 주십시오.</translation>
        </message>
        <message>
            <source>Paste as document</source>
            <translation>문서로 붙여넣기</translation>
        </message>
        <message>
            <source>date inferred: {date}</source>
            <translation>추정 날짜: {date}</translation>
        </message>
    </context>
    <context>
        <name>erasing</name>
        <message>
            <source>1 annotation with its memo and quote</source>
            <translation>주석 1개와 그 메모 및 인용문</translation>
        </message>
        <message>
            <source>1 step can no longer be undone: {steps}</source>
            <translation>단계 1개를 더는 실행 취소할 수 없습니다: {steps}</translation>
        </message>
        <message>
            <source>Annotations by coder: {coders}</source>
            <translation>코더별 주석: {coders}</translation>
        </message>
        <message>
            <source>Backup of {time}</source>
            <translation>{time} 백업</translation>
        </message>
        <message>
            <source>Definition of the code “{code}”</source>
            <translation>코드 ‘{code}’의 정의</translation>
        </message>
        <message>
            <source>Erase a removed document</source>
            <translation>제거한 문서 영구 삭제</translation>
        </message>
        <message>
            <source>Erase the memo of the project for good?</source>
            <translation>프로젝트의 메모를 영구 삭제할까요?</translation>
        </message>
        <message>
            <source>Erase the memo of this annotation for good?</source>
            <translation>이 주석의 메모를 영구 삭제할까요?</translation>
        </message>
        <message>
            <source>Erase the memo of this code for good?</source>
            <translation>이 코드의 메모를 영구 삭제할까요?</translation>
        </message>
        <message>
            <source>Erase the memo of this document for good?</source>
            <translation>이 문서의 메모를 영구 삭제할까요?</translation>
        </message>
        <message>
            <source>Erase “{name}” for good?</source>
            <translation>‘{name}’을(를) 영구 삭제할까요?</translation>
        </message>
        <message>
            <source>Example of the code “{code}”</source>
            <translation>코드 ‘{code}’의 예시</translation>
        </message>
        <message>
            <source>In this project it is erased already. It can still go from backups.</source>
            <translation>이 프로젝트에서는 이미 영구 삭제되었습니다. 백업에서는 아직 삭제할 수 있습니다.</translation>
        </message>
        <message>
            <source>Its text and file, {annotations}, and all that the history says of them go from this project. Nothing brings them back.</source>
            <translation>본문과 파일, {annotations}, 그리고 이에 관한 작업 이력의 모든 내용이 이 프로젝트에서 사라집니다. 되살릴 방법이 없습니다.</translation>
        </message>
        <message>
            <source>Memo of an annotation</source>
            <translation>주석의 메모</translation>
        </message>
        <message>
            <source>Memo of the code “{code}”</source>
            <translation>코드 ‘{code}’의 메모</translation>
        </message>
        <message>
            <source>Memo of “{document}”</source>
            <translation>‘{document}’의 메모</translation>
        </message>
        <message>
            <source>Name of the code “{code}”</source>
            <translation>코드 ‘{code}’의 이름</translation>
        </message>
        <message>
            <source>The memo goes with all that it ever said. Nothing brings it back.</source>
            <translation>메모가 지금까지 적혔던 모든 내용과 함께 사라집니다. 되살릴 방법이 없습니다.</translation>
        </message>
        <message>
            <source>The same text is also in {documents} and stays there.</source>
            <translation>같은 글이 {documents}에도 있으며, 거기에는 남습니다.</translation>
        </message>
        <message>
            <source>These were removed from the project; their texts are kept so that it can be undone.</source>
            <translation>프로젝트에서 제거한 문서입니다. 실행 취소할 수 있도록 본문이 남아 있습니다.</translation>
        </message>
        <message>
            <source>Title or memo of the project</source>
            <translation>프로젝트의 제목 또는 메모</translation>
        </message>
        <message>
            <source>a removed code</source>
            <translation>제거한 코드</translation>
        </message>
        <message>
            <source>a removed document</source>
            <translation>제거한 문서</translation>
        </message>
        <message>
            <source>{n} annotations with their memos and quotes</source>
            <translation>주석 {n}개와 그 메모 및 인용문</translation>
        </message>
        <message>
            <source>{n} steps can no longer be undone: {steps}</source>
            <translation>단계 {n}개를 더는 실행 취소할 수 없습니다: {steps}</translation>
        </message>
        <message>
            <source>{place}, earlier</source>
            <translation>{place}, 이전 내용</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>A code cannot stand under itself. “{name}” stays where it was.</source>
            <translation>코드를 그 자신의 아래에 둘 수 없습니다. “{name}” 코드는 제자리에 있습니다.</translation>
        </message>
        <message>
            <source>A name is needed. Nothing was changed; please type one.</source>
            <translation>이름이 필요합니다. 바뀐 것은 없습니다. 이름을 입력해 주십시오.</translation>
        </message>
        <message>
            <source>Annotations carry a coder’s name. Nothing was changed; please choose one first.</source>
            <translation>주석에는 코더의 이름이 남습니다. 바뀐 것은 없습니다. 먼저 코더를 골라 주십시오.</translation>
        </message>
        <message>
            <source>Another file has taken the place of “{file}” while it was open. Nothing was written into it. All your work before this step can still be saved: please save a copy now.</source>
            <translation>“{file}” 파일이 열려 있는 동안 다른 파일로 바뀌었습니다. 그 파일은 건드리지 않고 그대로 두었습니다. 이번 작업 이전의 내용은 모두 살릴 수 있습니다. 지금 사본을 저장해 주십시오.</translation>
        </message>
        <message>
            <source>Both are the same. Nothing was changed.</source>
            <translation>둘이 같은 항목입니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>Codes can be pinned to the digits 1 to 9 only. Nothing was changed.</source>
            <translation>코드는 숫자 1부터 9까지에만 고정할 수 있습니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>Line {line}, {column}: {reason}</source>
            <translation>{line}행, {column}: {reason}</translation>
        </message>
        <message>
            <source>One row of “{file}” does not fit, so nothing of it was taken.</source>
            <translation>“{file}” 파일에 맞지 않는 행이 1개 있어 아무것도 가져오지 않았습니다.</translation>
        </message>
        <message>
            <source>Only annotations with an actor’s code have a role. Nothing was changed.</source>
            <translation>행위자 코드가 붙은 주석에만 역할을 정할 수 있습니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>Place: {place}.</source>
            <translation>위치: {place}.</translation>
        </message>
        <message>
            <source>Some characters of “{file}” do not fit this encoding. Nothing was changed; please choose another one.</source>
            <translation>“{file}” 파일에 이 인코딩에 맞지 않는 문자가 있습니다. 바뀐 것은 없습니다. 다른 인코딩을 골라 주십시오.</translation>
        </message>
        <message>
            <source>Stopped. Everything is as it was before.</source>
            <translation>중지했습니다. 모두 이전 그대로입니다.</translation>
        </message>
        <message>
            <source>The annotation</source>
            <translation>주석</translation>
        </message>
        <message>
            <source>The code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>The codebook</source>
            <translation>코드북</translation>
        </message>
        <message>
            <source>The coder</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>The dataset</source>
            <translation>데이터세트</translation>
        </message>
        <message>
            <source>The disk did not take what was to be written. What was saved before is safe. See whether it is full or was taken out, then try again.</source>
            <translation>디스크에 쓰지 못했습니다. 그전에 저장한 내용은 안전합니다. 디스크가 가득 찼거나 빠지지 않았는지 확인한 뒤 다시 시도해 주십시오.</translation>
        </message>
        <message>
            <source>The disk is full. What was saved before is safe. Free some space, then try again.</source>
            <translation>디스크가 가득 찼습니다. 이미 저장된 내용은 안전합니다. 공간을 비운 다음 다시 시도해 주십시오.</translation>
        </message>
        <message>
            <source>The document</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>The facet</source>
            <translation>범주</translation>
        </message>
        <message>
            <source>The folder of “{file}” does not exist. Nothing was written; please make it first.</source>
            <translation>“{file}” 파일을 둘 폴더가 없습니다. 저장한 것은 없습니다. 먼저 폴더를 만들어 주십시오.</translation>
        </message>
        <message>
            <source>The project</source>
            <translation>프로젝트</translation>
        </message>
        <message>
            <source>The quote is not what stands at that place of the document. Nothing was changed.</source>
            <translation>인용문이 문서의 그 자리에 있는 글과 다릅니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>다시 실행할 작업이 없습니다.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>취소할 작업이 없습니다.</translation>
        </message>
        <message>
            <source>This could not be done. Nothing was changed.</source>
            <translation>할 수 없는 작업입니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>This passage is empty or outside the document. Nothing was changed.</source>
            <translation>이 구간은 비어 있거나 문서의 범위를 벗어났습니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>This text holds a broken character that cannot be stored. Nothing was changed.</source>
            <translation>이 글에는 저장할 수 없는 깨진 문자가 있습니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>What it was then was erased for good. Nothing was changed.</source>
            <translation>당시의 내용은 영구히 지워졌습니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>a coder without a name</source>
            <translation>이름 없는 코더</translation>
        </message>
        <message>
            <source>{coder}, since {time}</source>
            <translation>{coder}, {time}부터</translation>
        </message>
        <message>
            <source>{n} rows of “{file}” do not fit, so nothing of it was taken.</source>
            <translation>“{file}” 파일에 맞지 않는 행이 {n}개 있어 아무것도 가져오지 않았습니다.</translation>
        </message>
        <message>
            <source>{thing} “{name}” is not in this project. Nothing was changed.</source>
            <translation>{thing} “{name}”: 이 프로젝트에 없는 항목입니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>“{file}” can only be read here. Nothing was changed; save a copy to a place where you can write.</source>
            <translation>“{file}” 파일은 여기에서 읽기만 할 수 있습니다. 바뀐 것은 없습니다. 쓸 수 있는 곳에 사본을 저장해 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” cannot be read. Nothing was changed. See whether you may open it on this computer.</source>
            <translation>“{file}” 파일을 읽을 수 없습니다. 바뀐 것은 없습니다. 이 컴퓨터에서 열 권한이 있는지 확인해 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” cannot be written there. Nothing was changed. Please choose another folder.</source>
            <translation>“{file}” 파일을 그곳에 저장할 수 없습니다. 바뀐 것은 없습니다. 다른 폴더를 골라 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” does not hold what was expected. Nothing was changed; please choose another file or mend this one.</source>
            <translation>“{file}” 파일의 내용이 예상과 다릅니다. 바뀐 것은 없습니다. 다른 파일을 고르거나 이 파일을 고쳐 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” exists already and was left as it is. Please choose another name.</source>
            <translation>“{file}” 파일이 이미 있어 그대로 두었습니다. 다른 이름을 골라 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” is a folder, not a file. Nothing was changed; please choose a file.</source>
            <translation>“{file}” 항목은 파일이 아니라 폴더입니다. 바뀐 것은 없습니다. 파일을 골라 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” is damaged. It was not touched. Please open a copy or an earlier version of it.</source>
            <translation>“{file}” 파일이 손상되었습니다. 파일은 그대로입니다. 사본이나 이전 버전을 열어 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” is not a project of this app. It was not touched.</source>
            <translation>“{file}” 파일은 이 앱의 프로젝트가 아닙니다. 파일은 그대로입니다.</translation>
        </message>
        <message>
            <source>“{file}” is not an earlier export of this app, so it was not replaced. Choose another name.</source>
            <translation>“{file}” 항목은 이 앱에서 내보낸 것이 아니므로 바꾸지 않았습니다. 다른 이름을 골라 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” is not there any more. Nothing was changed. Was it moved or renamed?</source>
            <translation>“{file}” 파일이 더 이상 없습니다. 바뀐 것은 없습니다. 옮겼거나 이름을 바꾸셨습니까?</translation>
        </message>
        <message>
            <source>“{file}” is of a kind that cannot be read here. Nothing was changed. Text (.txt) and Markdown (.md) can be read.</source>
            <translation>“{file}” 파일은 여기서 읽을 수 없는 종류입니다. 바뀐 것은 없습니다. 텍스트(.txt)와 마크다운(.md) 파일을 읽을 수 있습니다.</translation>
        </message>
        <message>
            <source>“{file}” is open in another window or on another computer. It was not touched. Close it there, then try again.</source>
            <translation>“{file}” 파일이 다른 창이나 다른 컴퓨터에서 열려 있습니다. 파일은 그대로입니다. 그곳에서 닫은 다음 다시 시도해 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” is open in another window or on another computer: {who}.</source>
            <translation>“{file}” 파일이 다른 창이나 다른 컴퓨터에서 열려 있습니다: {who}.</translation>
        </message>
        <message>
            <source>“{file}” is too large to be read. Nothing was changed; please divide it into smaller files.</source>
            <translation>“{file}” 파일은 너무 커서 읽을 수 없습니다. 바뀐 것은 없습니다. 더 작은 파일로 나누어 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” was made by a newer version of this app. It was not touched; please update the app.</source>
            <translation>“{file}” 파일은 이 앱의 더 새로운 버전에서 만들었습니다. 파일은 그대로입니다. 앱을 업데이트해 주십시오.</translation>
        </message>
        <message>
            <source>“{file}” was moved or removed while it was open, so this step was not saved. All before it is safe if you save a copy now.</source>
            <translation>“{file}” 파일이 열려 있는 동안 옮겨지거나 삭제되어 이번 작업은 저장되지 않았습니다. 지금 사본을 저장하면 그전 작업은 모두 안전합니다.</translation>
        </message>
        <message>
            <source>“{file}” was overwritten from outside while it was open, so this step was not saved and nothing was written. Please close the project and open it again to see what it holds now. If work is missing, look at its backups.</source>
            <translation>“{file}” 파일이 열려 있는 동안 외부에서 덮어써져 이번 작업이 저장되지 않았습니다. 파일은 건드리지 않고 그대로 두었습니다. 프로젝트를 닫았다가 다시 열어 지금 들어 있는 내용을 확인해 주십시오. 빠진 작업이 있으면 백업을 확인해 주십시오.</translation>
        </message>
        <message>
            <source>“{name}” belongs to another facet. Nothing was changed.</source>
            <translation>“{name}” 코드는 다른 범주에 속합니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>“{name}” does not fit here. Nothing was changed; please choose or type something else.</source>
            <translation>“{name}”: 여기에 맞지 않는 값입니다. 바뀐 것은 없습니다. 다른 값을 고르거나 입력해 주십시오.</translation>
        </message>
        <message>
            <source>“{name}” fits several: {found}. Nothing was changed; please name one of them.</source>
            <translation>“{name}”: 여러 항목에 해당합니다. {found}. 바뀐 것은 없습니다. 그 가운데 하나를 지정해 주십시오.</translation>
        </message>
        <message>
            <source>“{name}” has no text, so there is nothing to code in it. It was not added.</source>
            <translation>“{name}” 파일에는 글이 없어 코딩할 내용이 없습니다. 추가하지 않았습니다.</translation>
        </message>
        <message>
            <source>“{name}” is in this project already. It was not added again.</source>
            <translation>“{name}” 문서는 이미 이 프로젝트에 있습니다. 다시 추가하지 않았습니다.</translation>
        </message>
        <message>
            <source>“{name}” is not a colour. Nothing was changed; please choose one like #0072B2.</source>
            <translation>“{name}”: 색이 아닙니다. 바뀐 것은 없습니다. #0072B2와 같은 형식으로 적어 주십시오.</translation>
        </message>
        <message>
            <source>“{name}” is not a date. Nothing was changed; please write it like 2024-07-11, 2024-07 or 2024.</source>
            <translation>“{name}”: 날짜가 아닙니다. 바뀐 것은 없습니다. 2024-07-11, 2024-07 또는 2024처럼 적어 주십시오.</translation>
        </message>
        <message>
            <source>“{name}” is still in use, so it stays. Move or remove what belongs to it first.</source>
            <translation>“{name}” 항목은 아직 쓰이고 있어 그대로 두었습니다. 딸린 것을 먼저 옮기거나 제거해 주십시오.</translation>
        </message>
        <message>
            <source>“{name}” is taken already. Nothing was changed; please choose another name.</source>
            <translation>“{name}”: 이미 쓰고 있는 이름입니다. 바뀐 것은 없습니다. 다른 이름을 골라 주십시오.</translation>
        </message>
        <message>
            <source>“{name}”, which it belongs to, is gone. Nothing was changed; bring back both.</source>
            <translation>이 항목이 속한 “{name}” 항목이 이제 없습니다. 바뀐 것은 없습니다. 둘 다 되살리십시오.</translation>
        </message>
    </context>
    <context>
        <name>faults</name>
        <message>
            <source>It names places in the program only, no words of a document and no name of a file.</source>
            <translation>프로그램 안의 위치만 적혀 있으며, 문서의 내용이나 파일 이름은 들어 있지 않습니다.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>오류 보고서</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>보고서 저장</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>텍스트 (*.txt)</translation>
        </message>
    </context>
    <context>
        <name>files</name>
        <message>
            <source>Projects (*.nkhr)</source>
            <translation>프로젝트 (*.nkhr)</translation>
        </message>
        <message>
            <source>Texts (*.txt *.md *.markdown *.text);;All files (*)</source>
            <translation>텍스트 (*.txt *.md *.markdown *.text);;모든 파일 (*)</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <source>Choose a step to see what the annotation was before and after it.</source>
            <translation>작업을 고르면 그 앞뒤에 주석이 어떠했는지 보입니다.</translation>
        </message>
        <message>
            <source>Choose a step to see what the code was before and after it.</source>
            <translation>작업을 고르면 그 앞뒤에 코드가 어떠했는지 보입니다.</translation>
        </message>
        <message>
            <source>Each step, sealed with the one before it. Nothing here can be changed or removed.</source>
            <translation>모든 작업이 바로 앞 작업과 함께 봉인되어 있습니다. 여기에 있는 것은 바꾸거나 제거할 수 없습니다.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>작업 이력</translation>
        </message>
        <message>
            <source>History of a code: {name}</source>
            <translation>코드의 작업 이력: {name}</translation>
        </message>
        <message>
            <source>History of a document: {name}</source>
            <translation>문서의 작업 이력: {name}</translation>
        </message>
        <message>
            <source>History of an annotation: {name}</source>
            <translation>주석의 작업 이력: {name}</translation>
        </message>
        <message>
            <source>The steps that changed the document or an annotation in it.</source>
            <translation>문서나 그 안의 주석을 바꾼 작업들입니다.</translation>
        </message>
    </context>
    <context>
        <name>input_method</name>
        <message>
            <source>Do not show again</source>
            <translation>다시 표시하지 않기</translation>
        </message>
        <message>
            <source>This system types Korean with fcitx, which this program reaches through ibus. If no Korean comes when you type, see that fcitx 5 is running; the manual says more under “When something goes wrong”.</source>
            <translation>이 시스템의 입력기는 fcitx이며, 이 프로그램은 ibus 방식으로 fcitx에 연결합니다. 한글이 입력되지 않으면 fcitx 5가 실행 중인지 확인하십시오. 자세한 내용은 설명서의 “문제가 생겼을 때” 쪽에 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>keys</name>
        <message>
            <source>All keys back to the usual</source>
            <translation>모든 단축키를 기본값으로</translation>
        </message>
        <message>
            <source>Esc leaves whatever is open, everywhere, so it stays as it is.</source>
            <translation>Esc는 어디서나 열린 것에서 나가는 키이므로 바꿀 수 없습니다.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Keys of NKHR Desktop</source>
            <translation>NKHR Desktop 단축키</translation>
        </message>
        <message>
            <source>Letters, digits and signs work while the text has the keys ({key} brings them there).</source>
            <translation>본문에 초점이 있으면(본문으로 가기: {key}) 글자, 숫자, 기호 단축키가 작동합니다.</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>{pages}쪽 중 {page}쪽</translation>
        </message>
        <message>
            <source>Save the sheet of keys</source>
            <translation>단축키 표 저장</translation>
        </message>
        <message>
            <source>Sheets (*.pdf)</source>
            <translation>단축키 표 (*.pdf)</translation>
        </message>
        <message>
            <source>Tab goes from one part of the window to the next, so it stays as it is.</source>
            <translation>Tab은 창의 다음 부분으로 가는 키이므로 바꿀 수 없습니다.</translation>
        </message>
        <message>
            <source>The digits stand for the codes that are pinned to them, so they stay as they are.</source>
            <translation>숫자 키는 그 숫자에 고정된 코드를 나타내므로 바꿀 수 없습니다.</translation>
        </message>
        <message>
            <source>The sheet was written to {file}.</source>
            <translation>단축키 표를 저장했습니다: {file}.</translation>
        </message>
        <message>
            <source>This key cannot be used here. Letters, digits, signs and function keys can, also with Ctrl or Alt.</source>
            <translation>이 키는 여기에 쓸 수 없습니다. 글자, 숫자, 기호, 기능 키를 쓰십시오. Ctrl이나 Alt와 함께 눌러도 됩니다.</translation>
        </message>
        <message>
            <source>{key} already does “{action}”.</source>
            <translation>{key} 키는 이미 “{action}” 작업에 쓰입니다.</translation>
        </message>
        <message>
            <source>{key} belongs to the system and might never get here. Please take another key.</source>
            <translation>{key} 키는 시스템이 쓰므로 여기까지 오지 않을 수 있습니다. 다른 키를 고르십시오.</translation>
        </message>
        <message>
            <source>{key} is needed in lists and on buttons. Hold Ctrl or Alt with it.</source>
            <translation>{key} 키는 목록과 단추에서 쓰입니다. Ctrl이나 Alt와 함께 누르십시오.</translation>
        </message>
        <message>
            <source>{key} is needed wherever somebody writes: to cut, copy, paste or undo. Please take another key.</source>
            <translation>{key} 키는 글을 쓰는 곳에서 잘라내기, 복사, 붙여넣기, 실행 취소에 쓰입니다. 다른 키를 고르십시오.</translation>
        </message>
        <message>
            <source>{key} moves through the text. Hold Alt with it, or take another key.</source>
            <translation>{key} 키는 본문에서 이동하는 데 쓰입니다. Alt와 함께 누르거나 다른 키를 고르십시오.</translation>
        </message>
        <message>
            <source>{key} opens a menu. Please take another key.</source>
            <translation>{key} 키는 메뉴를 엽니다. 다른 키를 고르십시오.</translation>
        </message>
        <message>
            <source>{key} pins a code to this digit in the codebook. Please take another key.</source>
            <translation>{key} 키는 코드북에서 코드를 이 숫자에 고정합니다. 다른 키를 고르십시오.</translation>
        </message>
        <message>
            <source>{key} would be typed wherever somebody writes. Hold Ctrl or Alt with it, or take a function key.</source>
            <translation>{key} 키는 글을 쓰는 곳에서 그대로 입력됩니다. Ctrl이나 Alt와 함께 누르거나 기능 키를 고르십시오.</translation>
        </message>
    </context>
    <context>
        <name>labels</name>
        <message>
            <source>Add code</source>
            <translation>코드 추가</translation>
        </message>
        <message>
            <source>Add coder</source>
            <translation>코더 추가</translation>
        </message>
        <message>
            <source>Add documents</source>
            <translation>문서 추가</translation>
        </message>
        <message>
            <source>Add facet</source>
            <translation>범주 추가</translation>
        </message>
        <message>
            <source>Addressee</source>
            <translation>수신자</translation>
        </message>
        <message>
            <source>Alleged perpetrator</source>
            <translation>가해 혐의자</translation>
        </message>
        <message>
            <source>Apply code</source>
            <translation>코드 적용</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>저자</translation>
        </message>
        <message>
            <source>Bring back an earlier state</source>
            <translation>이전 상태 되살리기</translation>
        </message>
        <message>
            <source>Change annotation</source>
            <translation>주석 수정</translation>
        </message>
        <message>
            <source>Change code</source>
            <translation>코드 바꾸기</translation>
        </message>
        <message>
            <source>Change colour</source>
            <translation>색 바꾸기</translation>
        </message>
        <message>
            <source>Change passage</source>
            <translation>구간 바꾸기</translation>
        </message>
        <message>
            <source>Children</source>
            <translation>아동</translation>
        </message>
        <message>
            <source>Chinese (Big5)</source>
            <translation>중국어 (Big5)</translation>
        </message>
        <message>
            <source>Chinese (GB 18030)</source>
            <translation>중국어 (GB 18030)</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>프로젝트 만들기</translation>
        </message>
        <message>
            <source>Cyrillic (Windows-1251)</source>
            <translation>키릴 문자 (Windows-1251)</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Describe code</source>
            <translation>코드 설명 수정</translation>
        </message>
        <message>
            <source>Describe document</source>
            <translation>문서 정보</translation>
        </message>
        <message>
            <source>Describe project</source>
            <translation>프로젝트 정보</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>English</source>
            <translation>영어</translation>
        </message>
        <message>
            <source>Erase document for good</source>
            <translation>문서 영구 삭제</translation>
        </message>
        <message>
            <source>Erase memo for good</source>
            <translation>메모 영구 삭제</translation>
        </message>
        <message>
            <source>Experienced</source>
            <translation>직접 경험</translation>
        </message>
        <message>
            <source>Heard from others</source>
            <translation>득문(전해 들음)</translation>
        </message>
        <message>
            <source>Import annotations</source>
            <translation>주석 가져오기</translation>
        </message>
        <message>
            <source>Import codebook</source>
            <translation>코드북 가져오기</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>진행 중</translation>
        </message>
        <message>
            <source>Intervening party</source>
            <translation>개입자</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>발신자</translation>
        </message>
        <message>
            <source>Japanese (EUC-JP)</source>
            <translation>일본어 (EUC-JP)</translation>
        </message>
        <message>
            <source>Japanese (ISO-2022-JP)</source>
            <translation>일본어 (ISO-2022-JP)</translation>
        </message>
        <message>
            <source>Japanese (Shift JIS)</source>
            <translation>일본어 (Shift JIS)</translation>
        </message>
        <message>
            <source>Killing</source>
            <translation>살해</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>한국어</translation>
        </message>
        <message>
            <source>Korean (CP949, EUC-KR)</source>
            <translation>한국어 (CP949, EUC-KR)</translation>
        </message>
        <message>
            <source>Korean (ISO-2022-KR)</source>
            <translation>한국어 (ISO-2022-KR)</translation>
        </message>
        <message>
            <source>Korean (Johab)</source>
            <translation>한국어 (조합형)</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>유력</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>yyyy년 M월</translation>
        </message>
        <message>
            <source>Mark progress</source>
            <translation>진행 상태 표시</translation>
        </message>
        <message>
            <source>Merge codes</source>
            <translation>코드 병합</translation>
        </message>
        <message>
            <source>Move code</source>
            <translation>코드 옮기기</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>밝히지 않음</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>시작 전</translation>
        </message>
        <message>
            <source>Official denial</source>
            <translation>공식 부인</translation>
        </message>
        <message>
            <source>Official statement</source>
            <translation>공식 발표</translation>
        </message>
        <message>
            <source>Paste document</source>
            <translation>문서 붙여넣기</translation>
        </message>
        <message>
            <source>Pin code</source>
            <translation>코드 고정</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>발행처</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Remove annotations</source>
            <translation>주석 제거</translation>
        </message>
        <message>
            <source>Remove code</source>
            <translation>코드 제거</translation>
        </message>
        <message>
            <source>Remove documents</source>
            <translation>문서 제거</translation>
        </message>
        <message>
            <source>Remove facet</source>
            <translation>범주 제거</translation>
        </message>
        <message>
            <source>Rename code</source>
            <translation>코드 이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename coder</source>
            <translation>코더 이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename document</source>
            <translation>문서 이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename facet</source>
            <translation>범주 이름 바꾸기</translation>
        </message>
        <message>
            <source>Save from a damaged file</source>
            <translation>손상된 파일에서 복구</translation>
        </message>
        <message>
            <source>Set confidence</source>
            <translation>확신도 지정</translation>
        </message>
        <message>
            <source>Set content warning</source>
            <translation>내용 경고 설정</translation>
        </message>
        <message>
            <source>Set grounds</source>
            <translation>인지 경위 지정</translation>
        </message>
        <message>
            <source>Set role</source>
            <translation>역할 지정</translation>
        </message>
        <message>
            <source>Sexual violence</source>
            <translation>성폭력</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>증언자·정보 제공자</translation>
        </message>
        <message>
            <source>Source by hearsay</source>
            <translation>득문자</translation>
        </message>
        <message>
            <source>Suicide</source>
            <translation>자살</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>확실</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Torture</source>
            <translation>고문</translation>
        </message>
        <message>
            <source>UTF-16</source>
            <translation>UTF-16</translation>
        </message>
        <message>
            <source>UTF-16, big-endian</source>
            <translation>UTF-16, 빅 엔디언</translation>
        </message>
        <message>
            <source>UTF-32</source>
            <translation>UTF-32</translation>
        </message>
        <message>
            <source>UTF-32, big-endian</source>
            <translation>UTF-32, 빅 엔디언</translation>
        </message>
        <message>
            <source>UTF-8</source>
            <translation>UTF-8</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>불확실</translation>
        </message>
        <message>
            <source>Victim</source>
            <translation>피해자</translation>
        </message>
        <message>
            <source>Western (ISO 8859-15)</source>
            <translation>서유럽어 (ISO 8859-15)</translation>
        </message>
        <message>
            <source>Western (Windows-1252)</source>
            <translation>서유럽어 (Windows-1252)</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>목격자</translation>
        </message>
        <message>
            <source>Witnessed</source>
            <translation>직접 목격</translation>
        </message>
        <message>
            <source>Write memo</source>
            <translation>메모 쓰기</translation>
        </message>
        <message>
            <source>a heading says “as of” this day</source>
            <translation>제목에 이 날짜 기준(“as of”)이라고 적혀 있음</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>yyyy. M. d.</translation>
        </message>
        <message>
            <source>d MMM yyyy, HH:mm</source>
            <translation>yyyy. M. d. HH:mm</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>yyyy년 M월 d일</translation>
        </message>
        <message>
            <source>seen from its letters and words</source>
            <translation>글자와 단어로 판단함</translation>
        </message>
        <message>
            <source>taken from the copyright line</source>
            <translation>저작권 표시에서 가져옴</translation>
        </message>
        <message>
            <source>taken from the file’s name</source>
            <translation>파일 이름에서 가져옴</translation>
        </message>
    </context>
    <context>
        <name>language</name>
        <message>
            <source>Longer work is under way. The window speaks the other language from its next start on.</source>
            <translation>오래 걸리는 작업이 진행 중입니다. 다음에 시작할 때부터 창의 언어가 바뀝니다.</translation>
        </message>
    </context>
    <context>
        <name>manual</name>
        <message>
            <source>Manual</source>
            <translation>설명서</translation>
        </message>
    </context>
    <context>
        <name>rooms</name>
        <message>
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>찾기</translation>
        </message>
        <message>
            <source>List</source>
            <translation>목록</translation>
        </message>
    </context>
    <context>
        <name>salvaging</name>
        <message>
            <source>Annotation</source>
            <translation>주석</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>Coder</source>
            <translation>코더</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>Facet</source>
            <translation>범주</translation>
        </message>
        <message>
            <source>Parts of the file are broken, as many as {n}.</source>
            <translation>파일의 {n}군데가 깨졌습니다.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>진행 상태</translation>
        </message>
        <message>
            <source>Saved: documents: {documents}, codes: {codes}, annotations: {annotations}, coders: {coders}.</source>
            <translation>문서 {documents}개, 코드 {codes}개, 주석 {annotations}개, 코더 {coders}명을 구했습니다.</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Steps of the history that could not be kept: {n}. What they did is there, as far as it is read.</source>
            <translation>지키지 못한 작업 이력: {n}건. 그 작업으로 한 일은 읽은 데까지 남아 있습니다.</translation>
        </message>
        <message>
            <source>The disk could not read {n} bytes of the file.</source>
            <translation>디스크가 파일의 {n}바이트를 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The end of the file is missing: {n} parts of it.</source>
            <translation>파일의 끝 {n}부분이 없습니다.</translation>
        </message>
        <message>
            <source>The history is the old one, whole and proved by its seals.</source>
            <translation>작업 이력은 예전 것이 온전하며 봉인으로 증명됩니다.</translation>
        </message>
        <message>
            <source>The old history could not be kept whole, so a step of its own says that this project was saved from a damaged file.</source>
            <translation>예전 작업 이력을 온전히 지킬 수 없어, 손상된 파일에서 복구했다는 작업을 이력에 남겼습니다.</translation>
        </message>
        <message>
            <source>a check still finds something here</source>
            <translation>점검하면 아직 문제가 나옵니다</translation>
        </message>
        <message>
            <source>its place is lost</source>
            <translation>있던 자리를 잃었습니다</translation>
        </message>
        <message>
            <source>lost, with all that was said of it; what belongs to it has its place</source>
            <translation>그에 대해 적은 것과 함께 없어졌습니다. 딸린 것은 제자리에 있습니다</translation>
        </message>
        <message>
            <source>the file that was added is lost; its text is there</source>
            <translation>추가한 원본 파일은 없어졌고 글은 있습니다</translation>
        </message>
        <message>
            <source>the text does not say there what was quoted</source>
            <translation>그 자리의 글이 인용과 다릅니다</translation>
        </message>
        <message>
            <source>the text is lost but for its quotes; � stands for {n} characters</source>
            <translation>인용을 빼고 글이 없어졌습니다. {n}자가 �로 나옵니다</translation>
        </message>
        <message>
            <source>the text is not as it was, � stands for {n} characters; please compare it with the original</source>
            <translation>글이 예전과 같지 않으며 {n}자가 �로 나옵니다. 원본과 비교해 주십시오</translation>
        </message>
        <message>
            <source>was changed past the history; it is as the history says</source>
            <translation>작업 이력을 거치지 않고 바뀌어, 이력에 있는 대로 두었습니다</translation>
        </message>
        <message>
            <source>was removed, and its text is lost, so it cannot be brought back</source>
            <translation>제거된 문서인데 글이 없어져 되돌릴 수 없습니다</translation>
        </message>
        <message>
            <source>what stood there cannot be; it was emptied</source>
            <translation>있을 수 없는 값이어서 비웠습니다</translation>
        </message>
    </context>
    <context>
        <name>telling</name>
        <message>
            <source>coded by {name}</source>
            <translation>코더 {name}</translation>
        </message>
        <message>
            <source>known by: {words}</source>
            <translation>인지 경위: {words}</translation>
        </message>
        <message>
            <source>memo: {words}</source>
            <translation>메모: {words}</translation>
        </message>
        <message>
            <source>paragraph {number}</source>
            <translation>문단 {number}</translation>
        </message>
        <message>
            <source>role: {words}</source>
            <translation>역할: {words}</translation>
        </message>
    </context>
    <context>
        <name>welcome</name>
        <message>
            <source>New project</source>
            <translation>새 프로젝트</translation>
        </message>
    </context>
</TS>
